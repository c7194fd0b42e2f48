-- Chapter 2, "Measures": what each person, quarter or line adds to numerator and denominator, at its unit.

CREATE TABLE contribution (
    measure_id VARCHAR, rho_id VARCHAR, practice_agb VARCHAR, person UUID, numerator DECIMAL(38,8),
    denominator DECIMAL(38,8));

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

-- duplicate_lines: "D1 / net lines outside farmacie".
INSERT INTO contribution
SELECT 'duplicate_lines', l.rho_id, l.practice_agb, l.person, count(d.line_no), count(*)
FROM year_line l LEFT JOIN (SELECT line_no FROM detection WHERE detector = 'D1') d USING (line_no)
WHERE l.tab <> 'farmacie' GROUP BY ALL;

-- no_show_amount: "D7 cents of all insured lines / persons included in any programme, counted once".
INSERT INTO contribution
SELECT 'no_show_amount', rho_id, practice_agb, person, no_show_cents, (paid_any_programme AND enrolled_quarters >= 1)::INTEGER
FROM patient_year WHERE no_show_cents <> 0 OR (paid_any_programme AND enrolled_quarters >= 1);

-- frequent_users: "frequent / patients enrolled in 4 quarters". ppi_users: ">= 1 dispensing A02BC / enrolled".
-- ppi_chronic: ">= 180 oral units A02BC in Y / enrolled". statin_users: "C10AA or C10BA / enrolled aged >= 40".
INSERT INTO contribution
SELECT 'frequent_users', y.rho_id, y.practice_agb, y.person, (f.person IS NOT NULL)::INTEGER, 1
FROM patient_year y LEFT JOIN frequent_user f USING (person) WHERE y.enrolled_quarters = 4
UNION ALL
SELECT 'ppi_users', rho_id, practice_agb, person, (ppi_lines > 0)::INTEGER, 1
FROM patient_year WHERE enrolled_quarters >= 1
UNION ALL
SELECT 'ppi_chronic', rho_id, practice_agb, person, (ppi_oral_units >= 180)::INTEGER, 1
FROM patient_year WHERE enrolled_quarters >= 1
UNION ALL
SELECT 'statin_users', rho_id, practice_agb, person, (statin_lines > 0)::INTEGER, 1
FROM patient_year WHERE enrolled_quarters >= 1 AND age >= 40;

-- dry_powder_share: "DDD dpi + smi / DDD dpi + smi + pmdi, R03"; every net line counts, whatever its coverage.
INSERT INTO contribution
SELECT 'dry_powder_share', rho_id, practice_agb, person, coalesce(sum(ddd) FILTER (form IN ('dpi', 'smi')), 0), sum(ddd)
FROM year_line WHERE starts_with(atc, 'R03') AND form IN ('dpi', 'smi', 'pmdi') GROUP BY ALL;

-- "higher levels are sums of numerators and denominators, never averages"; persons = distinct in the denominator.
CREATE TABLE measure_count AS
WITH measure AS (
    SELECT k.kind || g.programme AS measure_id
    FROM (VALUES ('inclusion_rate_'), ('undercoverage_'), ('inclusion_efficiency_'), ('no_show_rate_')) k(kind), programme g
    UNION ALL
    SELECT unnest(['besides_bundle_lines', 'besides_bundle_amount', 'double_bundle_quarters', 'programme_overlap',
                   'duplicate_lines', 'no_show_amount', 'frequent_users', 'ppi_users', 'ppi_chronic', 'statin_users',
                   'dry_powder_share'])),
per_person AS (
    SELECT measure_id, rho_id, practice_agb, person, sum(numerator)::DECIMAL(38,8) AS numerator,
           sum(denominator)::DECIMAL(38,8) AS denominator
    FROM contribution GROUP BY ALL),
summed AS (
    SELECT measure_id,
           CASE WHEN grouping(rho_id) = 1 THEN 'insurer' WHEN grouping(practice_agb) = 1 THEN 'rho' ELSE 'practice' END AS level,
           rho_id, practice_agb, sum(numerator)::DECIMAL(38,8) AS numerator,
           sum(denominator)::DECIMAL(38,8) AS denominator,
           count(DISTINCT CASE WHEN denominator <> 0 THEN person END) AS persons
    FROM per_person
    GROUP BY GROUPING SETS ((measure_id, rho_id, practice_agb), (measure_id, rho_id), (measure_id))),
always AS ( -- RHO, zonder RHO and insurer have a row for every measure
    SELECT m.measure_id, 'insurer' AS level, NULL AS rho_id FROM measure m
    UNION ALL
    SELECT m.measure_id, 'rho', r.rho_id FROM measure m,
         (SELECT rho_id FROM ref_rho UNION SELECT 'zonder RHO' UNION SELECT DISTINCT rho_id FROM contribution) r)
SELECT a.measure_id, a.level, a.rho_id, NULL AS practice_agb, coalesce(s.numerator, 0) AS numerator,
       coalesce(s.denominator, 0) AS denominator, coalesce(s.persons, 0) AS persons
FROM always a
LEFT JOIN summed s ON s.measure_id = a.measure_id AND s.level = a.level AND s.rho_id IS NOT DISTINCT FROM a.rho_id
UNION ALL
SELECT measure_id, level, rho_id, practice_agb, numerator, denominator, persons FROM summed
WHERE level = 'practice' AND (numerator <> 0 OR denominator <> 0);
