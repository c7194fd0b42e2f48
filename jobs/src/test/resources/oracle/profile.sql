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
    SELECT DISTINCT q.person, r.vervallend_programma AS programme FROM patient_quarter q
    JOIN ref_programmaregels r ON q.programme = CASE WHEN r.vervallend_programma = r.programma
                                                     THEN r.sluit_uit_programma ELSE r.programma END
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

-- Sex, age and postcode in Y and Y-1: the row valid on 31 December, else the last that ended before, else the first.
CREATE TABLE described AS
SELECT v.verzekerde_id AS person, y.year, v.geboortejaar, v.geslacht, v.postcode4
FROM ref_verzekerden v, (VALUES (${year} - 1), (${year})) y(year)
QUALIFY row_number() OVER (PARTITION BY v.verzekerde_id, y.year ORDER BY
    CASE WHEN make_date(y.year, 12, 31) BETWEEN v.verzekerd_van AND coalesce(v.verzekerd_tot, DATE '9999-12-31') THEN 0
         WHEN v.verzekerd_tot < make_date(y.year, 12, 31) THEN 1 ELSE 2 END,
    CASE WHEN v.verzekerd_tot < make_date(y.year, 12, 31) THEN v.verzekerd_tot END DESC NULLS LAST, v.verzekerd_van) = 1;

CREATE TABLE patient_year AS
WITH days AS ( -- every person with at least one insured day in Y
    SELECT person, sum(date_diff('day', greatest(van, DATE '${year}-01-01'), least(tot, DATE '${year}-12-31')) + 1)::INTEGER
               AS insured_days
    FROM insured WHERE van <= DATE '${year}-12-31' AND tot >= DATE '${year}-01-01' GROUP BY person),
enrolled AS ( -- "Patient-year: practice, RHO, of the last quarter of Y in which the patient is enrolled"
    SELECT person, count(*) AS quarters, arg_max(rho_id, qi) AS rho_id, arg_max(practice_agb, qi) AS practice_agb
    FROM enrolment_unit GROUP BY person),
contacts AS ( -- "net consult and visit lines (weights ignored)", insured
    SELECT person, count(*) AS contacts FROM year_line
    WHERE coverage = 'insured' AND categorie IN ('consult', 'visite') GROUP BY person),
no_show AS ( -- "D7 cents of all insured lines"
    SELECT d.person, sum(d.amount_cents)::BIGINT AS cents FROM detection d JOIN mdz_class c USING (line_no)
    WHERE d.detector = 'D7' AND c.coverage = 'insured' GROUP BY d.person),
included AS (
    SELECT person, count(*) AS programmes FROM patient_programme WHERE paid_quarters > 0 GROUP BY person),
both_years AS ( -- "insured 1 Jan Y-1 to 31 Dec Y"
    SELECT person FROM insured WHERE van <= make_date(${year} - 1, 1, 1) AND tot >= DATE '${year}-12-31')
SELECT d.person, pseudonym_text(d.person) AS verzekerde_id, coalesce(e.rho_id, 'zonder RHO') AS rho_id,
       coalesce(e.practice_agb, 'onbekende praktijk') AS practice_agb, v.geslacht AS sex, ${year} - v.geboortejaar AS age,
       coalesce(s.ses_kwintiel::VARCHAR, 'onbekend') AS ses, coalesce(e.quarters, 0) AS enrolled_quarters,
       d.insured_days, b.person IS NOT NULL AS insured_both_years, coalesce(c.contacts, 0) AS contacts,
       coalesce(n.cents, 0) AS no_show_cents, coalesce(i.programmes, 0) AS paid_programmes
FROM days d JOIN described v ON v.person = d.person AND v.year = ${year}
LEFT JOIN enrolled e ON e.person = d.person LEFT JOIN contacts c ON c.person = d.person
LEFT JOIN no_show n ON n.person = d.person LEFT JOIN included i ON i.person = d.person
LEFT JOIN both_years b ON b.person = d.person LEFT JOIN ref_ses_postcode4 s ON s.postcode4 = v.postcode4;
