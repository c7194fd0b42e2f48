-- Chapter 2, "Measures" of bundles: what each person, quarter or line adds to numerator and denominator, at its unit.

CREATE TABLE contribution (
    measure_id VARCHAR, rho_id VARCHAR, practice_agb VARCHAR, person UUID, numerator DECIMAL(38,8),
    denominator DECIMAL(38,8));

-- Person measures in which a person counts once, at one unit: summed per unit at once.
CREATE TABLE person_count (
    measure_id VARCHAR, rho_id VARCHAR, practice_agb VARCHAR, numerator DECIMAL(38,8), denominator DECIMAL(38,8),
    persons BIGINT);

-- inclusion_rate_{p}: "included / enrolled adults"; undercoverage_{p}: "of enrolled adults for whom D10 at Q4 could be
-- assessed and is met, without D9-treatment on 1 October, without an insured paid quarter in Y of a programme that
-- excludes p: without a net MDZ line of p in Y". "adults >= 18, for ASTMA >= 16".
INSERT INTO contribution
SELECT 'inclusion_rate_' || g.programme, y.rho_id, y.practice_agb, y.person, (g.paid_quarters > 0)::INTEGER, 1
FROM patient_year y JOIN patient_programme g USING (person)
WHERE y.enrolled_quarters >= 1 AND y.age >= CASE g.programme WHEN 'ASTMA' THEN 16 ELSE 18 END
UNION ALL
SELECT 'undercoverage_' || g.programme, y.rho_id, y.practice_agb, y.person, (g.mdz_lines = 0)::INTEGER, 1
FROM patient_year y JOIN patient_programme g USING (person)
WHERE y.enrolled_quarters >= 1 AND y.age >= CASE g.programme WHEN 'ASTMA' THEN 16 ELSE 18 END
  AND g.indication_assessed AND g.indication_met AND NOT g.specialist_treated AND NOT g.excluded_by_other;

-- inclusion_efficiency_{p}: "paid quarters of class efficient or D7 / paid quarters not not_assessed".
-- no_show_rate_{p}: "D7 quarters / assessed quarters".
INSERT INTO contribution
SELECT 'inclusion_efficiency_' || programme, rho_id, practice_agb, person,
       (waterfall_class IN ('efficient', 'D7'))::INTEGER, 1
FROM patient_quarter WHERE waterfall_class <> 'not_assessed'
UNION ALL
SELECT 'no_show_rate_' || programme, rho_id, practice_agb, person, no_show::INTEGER, 1
FROM patient_quarter WHERE no_show_assessed;

-- besides_bundle_lines, _amount: "D4 lines; cents / paid quarters". double_bundle_quarters, programme_overlap: "D2; D3
-- quarters / paid quarters".
INSERT INTO contribution
SELECT m.measure_id, q.rho_id, q.practice_agb, q.person,
       CASE m.measure_id WHEN 'besides_bundle_lines' THEN q.besides_lines WHEN 'besides_bundle_amount' THEN q.besides_cents
            WHEN 'double_bundle_quarters' THEN q.double_bundle::INTEGER ELSE q.programme_overlap::INTEGER END, 1
FROM patient_quarter q,
     (VALUES ('besides_bundle_lines'), ('besides_bundle_amount'), ('double_bundle_quarters'), ('programme_overlap')) m(measure_id);

-- no_show_amount: "D7 cents of all insured lines / persons included in any programme, counted once".
INSERT INTO contribution
SELECT 'no_show_amount', rho_id, practice_agb, person, no_show_cents, (paid_programmes > 0 AND enrolled_quarters >= 1)::INTEGER
FROM patient_year WHERE no_show_cents <> 0 OR (paid_programmes > 0 AND enrolled_quarters >= 1);

-- bundle_tariff_{p}: "cents / paid quarter"; contacts_besides_{p}: "consult and visit lines in paid quarters / paid
-- quarters". All net MDZ lines of the quarter; contacts at whatever practice.
INSERT INTO contribution
SELECT 'bundle_tariff_' || programme, rho_id, practice_agb, person, mdz_cents, 1 FROM patient_quarter
UNION ALL
SELECT 'contacts_besides_' || programme, rho_id, practice_agb, person, contact_lines, 1 FROM patient_quarter;

-- bundle_cost_{p}: "cents / enrolled", the insured MDZ lines of enrolled persons.
INSERT INTO person_count
WITH cost AS (
    SELECT person, programme, sum(net_cents) AS cents FROM mdz_line WHERE coverage = 'insured' GROUP BY ALL)
SELECT 'bundle_cost_' || p.programme, y.rho_id, y.practice_agb, coalesce(sum(c.cents), 0), count(*), count(*)
FROM patient_year y CROSS JOIN programme p
LEFT JOIN cost c ON c.person = y.person AND c.programme = p.programme
WHERE y.enrolled_quarters >= 1 GROUP BY ALL;
