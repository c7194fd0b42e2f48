-- Chapter 2, "Profile": patient_quarter and patient_year with the features that the measures here need.

CREATE TABLE patient_quarter AS
WITH besides AS ( -- "measures count zeker only, vermoeden is listed"
    SELECT person, programme, qi, count(*) FILTER (certainty = 'zeker') AS besides_lines,
           coalesce(sum(amount_cents) FILTER (certainty = 'zeker'), 0)::BIGINT AS besides_cents,
           count(*) FILTER (certainty = 'vermoeden') AS besides_suspected_lines
    FROM detection WHERE detector = 'D4' GROUP BY ALL),
contacts AS (
    SELECT person, qi, count(*) AS contact_lines FROM year_line WHERE categorie IN ('consult', 'visite') GROUP BY ALL),
lines AS (
    SELECT person, programme, qi, count(*) AS mdz_lines, sum(net_cents)::BIGINT AS mdz_cents,
           bool_or(coalesce(list_contains(detectors, 'D2'), false)) AS double_bundle,
           bool_or(coverage = 'insured') AS insured
    FROM mdz_class GROUP BY ALL)
SELECT k.person, pseudonym_text(k.person) AS verzekerde_id, k.programme, k.qi, k.qi // 4 AS year, k.qi % 4 + 1 AS quarter,
       k.rho_id, k.practice_agb, l.mdz_lines, l.mdz_cents, k.class AS waterfall_class, l.double_bundle, l.insured,
       coalesce(list_contains(k.detectors, 'D3'), false) AS programme_overlap, k.no_show_assessed,
       coalesce(list_contains(k.detectors, 'D7'), false) AS no_show,
       coalesce(list_contains(k.detectors, 'D8'), false) AS not_covered,
       coalesce(list_contains(k.detectors, 'D9'), false) AS specialist_treated,
       k.indication_assessed AS no_indication_assessed,
       coalesce(list_contains(k.detectors, 'D10'), false) AS no_indication,
       coalesce(b.besides_lines, 0) AS besides_lines, coalesce(b.besides_cents, 0) AS besides_cents,
       coalesce(b.besides_suspected_lines, 0) AS besides_suspected_lines,
       coalesce(c.contact_lines, 0) AS contact_lines
FROM (SELECT * FROM mdz_class WHERE keep_order = 1) k
JOIN lines l USING (person, programme, qi)
LEFT JOIN besides b USING (person, programme, qi) LEFT JOIN contacts c USING (person, qi);

-- One row per person, programme: what person measures ask of bundles and indications.
CREATE TABLE patient_programme AS
WITH lines AS (
    SELECT person, programme, count(*) AS mdz_lines FROM mdz_line GROUP BY ALL),
paid AS ( -- person measures use insured net MDZ lines
    SELECT person, programme, count(*) AS paid_quarters FROM patient_quarter WHERE insured GROUP BY ALL),
excluded AS ( -- "an insured paid quarter in Y of a programme that excludes p"
    SELECT DISTINCT q.person, r.sluit_uit_programma AS programme FROM patient_quarter q
    JOIN ref_programmaregels r ON r.programma = q.programme
     AND quarter_first(q.qi) BETWEEN r.van AND coalesce(r.tot, DATE '9999-12-31')
    WHERE q.insured)
SELECT i.person, i.programme, coalesce(l.mdz_lines, 0) AS mdz_lines, coalesce(p.paid_quarters, 0) AS paid_quarters,
       i.assessed AS indication_assessed, i.met AS indication_met, s.person IS NOT NULL AS specialist_treated,
       x.person IS NOT NULL AS excluded_by_other
FROM indication_quarter i
LEFT JOIN lines l USING (person, programme) LEFT JOIN paid p USING (person, programme)
LEFT JOIN excluded x USING (person, programme)
LEFT JOIN specialist_quarter s ON s.person = i.person AND s.programme = i.programme AND s.qi = i.qi
WHERE i.qi = ${year} * 4 + 3;

CREATE TABLE patient_year AS
WITH days AS ( -- every person with at least one insured day in Y
    SELECT person, sum(date_diff('day', greatest(van, DATE '${year}-01-01'), least(tot, DATE '${year}-12-31')) + 1)::INTEGER
               AS insured_days
    FROM insured WHERE van <= DATE '${year}-12-31' AND tot >= DATE '${year}-01-01' GROUP BY person),
described AS ( -- the row valid on 31 December of Y, else the last that ended before, else the first
    SELECT verzekerde_id AS person, geboortejaar, geslacht, postcode4 FROM ref_verzekerden
    QUALIFY row_number() OVER (PARTITION BY verzekerde_id ORDER BY
        CASE WHEN DATE '${year}-12-31' BETWEEN verzekerd_van AND coalesce(verzekerd_tot, DATE '9999-12-31') THEN 0
             WHEN verzekerd_tot < DATE '${year}-12-31' THEN 1 ELSE 2 END,
        CASE WHEN verzekerd_tot < DATE '${year}-12-31' THEN verzekerd_tot END DESC NULLS LAST, verzekerd_van) = 1),
enrolled AS ( -- "Patient-year: practice, RHO, of the last quarter of Y in which the patient is enrolled"
    SELECT person, count(*) AS quarters, arg_max(rho_id, qi) AS rho_id, arg_max(practice_agb, qi) AS practice_agb
    FROM enrolment_unit GROUP BY person),
feature AS ( -- insured net lines of Y
    SELECT person,
           count(*) FILTER (categorie IN ('consult', 'visite')) AS contacts,
           count(*) FILTER (starts_with(atc, 'A02BC')) AS ppi_lines,
           coalesce(sum(aantal) FILTER (starts_with(atc, 'A02BC') AND form = 'oraal'), 0)::DECIMAL(18,2) AS ppi_oral_units,
           count(*) FILTER (starts_with(atc, 'C10AA') OR starts_with(atc, 'C10BA')) AS statin_lines
    FROM year_line WHERE coverage = 'insured'
      AND (categorie IN ('consult', 'visite') OR starts_with(atc, 'A02BC') OR starts_with(atc, 'C10')) GROUP BY person),
no_show AS ( -- "D7 cents of all insured lines"
    SELECT d.person, sum(d.amount_cents)::BIGINT AS cents FROM detection d JOIN mdz_class c USING (line_no)
    WHERE d.detector = 'D7' AND c.coverage = 'insured' GROUP BY d.person),
included AS (SELECT person, bool_or(paid_quarters > 0) AS any_programme FROM patient_programme GROUP BY person)
SELECT d.person, pseudonym_text(d.person) AS verzekerde_id, coalesce(e.rho_id, 'zonder RHO') AS rho_id,
       coalesce(e.practice_agb, 'onbekende praktijk') AS practice_agb, v.geslacht AS sex, ${year} - v.geboortejaar AS age,
       coalesce(s.ses_kwintiel::VARCHAR, 'onbekend') AS ses, coalesce(e.quarters, 0) AS enrolled_quarters,
       d.insured_days, coalesce(f.contacts, 0) AS contacts, coalesce(f.ppi_lines, 0) AS ppi_lines,
       coalesce(f.ppi_oral_units, 0) AS ppi_oral_units, coalesce(f.statin_lines, 0) AS statin_lines,
       coalesce(n.cents, 0) AS no_show_cents, coalesce(i.any_programme, false) AS paid_any_programme
FROM days d JOIN described v USING (person)
LEFT JOIN enrolled e USING (person) LEFT JOIN feature f USING (person) LEFT JOIN no_show n USING (person)
LEFT JOIN included i USING (person) LEFT JOIN ref_ses_postcode4 s ON s.postcode4 = v.postcode4;

-- "Frequent: groups sex (1, 2, other) x (0-17, 18-44, 45-64, 65-74, 75+) over patients enrolled in 4 quarters; threshold
-- = the smallest whole number c >= 1 such that at most 10 % of the group have >= c contacts".
CREATE TABLE frequent_group AS
SELECT person, contacts, CASE WHEN sex IN ('1', '2') THEN sex ELSE 'other' END AS sex_group,
       CASE WHEN age <= 17 THEN '0 t/m 17' WHEN age <= 44 THEN '18 t/m 44' WHEN age <= 64 THEN '45 t/m 64'
            WHEN age <= 74 THEN '65 t/m 74' ELSE '75+' END AS age_group
FROM patient_year WHERE enrolled_quarters = 4;

CREATE TABLE frequent_user_threshold AS
WITH size AS (SELECT sex_group, age_group, count(*) AS patients, max(contacts) AS most FROM frequent_group GROUP BY ALL),
attempt AS ( -- c = 1 .. one above the highest number seen
    SELECT s.sex_group, s.age_group, s.patients, c.c AS threshold FROM size s, range(1, (SELECT max(most) FROM size) + 2) c(c)
    WHERE c.c <= s.most + 1),
reached AS (
    SELECT a.sex_group, a.age_group, a.patients, a.threshold, count(g.person) AS frequent
    FROM attempt a LEFT JOIN frequent_group g
      ON g.sex_group = a.sex_group AND g.age_group = a.age_group AND g.contacts >= a.threshold
    GROUP BY ALL)
SELECT * FROM reached WHERE 10 * frequent <= patients
QUALIFY row_number() OVER (PARTITION BY sex_group, age_group ORDER BY threshold) = 1;

CREATE TABLE frequent_user AS
SELECT g.person FROM frequent_group g JOIN frequent_user_threshold t USING (sex_group, age_group)
WHERE g.contacts >= t.threshold;
