-- Chapter 2, measures per enrolled person: insured net lines of Y of that person, at the unit of the patient-year.

-- referrals: "first msz line of a specialism (huisarts) with none of it (any type_verwijzing) for the patient in the 365
-- days before, one per specialism and day". The nearest earlier day of the specialism decides.
CREATE TABLE referral_count AS
WITH hospital_day AS (
    SELECT person, specialism, datum, bool_or(referral = 'huisarts') AS by_gp FROM net_line
    WHERE tab = 'msz' AND coverage = 'insured' GROUP BY ALL),
since AS (
    SELECT *, datum - lag(datum) OVER (PARTITION BY person, specialism ORDER BY datum) AS days_since FROM hospital_day)
SELECT person, count(*) AS referrals FROM since
WHERE by_gp AND year(datum) = ${year} AND coalesce(days_since > 365, true) GROUP BY person;

CREATE TABLE care_person AS
WITH care AS (
    SELECT person, count(DISTINCT datum) FILTER (tab = 'eld') AS request_days, count(*) FILTER (categorie = 'mi') AS mi_lines,
           count(*) FILTER (categorie = 'poh_ggz') AS poh_ggz_lines,
           coalesce(sum(net_cents) FILTER (categorie = 'oi'), 0) AS oi_cents,
           coalesce(sum(net_cents) FILTER (categorie = 's3'), 0) AS s3_cents,
           count(*) FILTER (categorie = 'gli') AS gli_lines
    FROM year_line
    WHERE coverage = 'insured' AND (tab = 'eld' OR categorie IN ('mi', 'poh_ggz', 'oi', 's3', 'gli')) GROUP BY person)
SELECT y.person, y.rho_id, y.practice_agb, y.age, y.contacts, coalesce(r.referrals, 0) AS referrals,
       coalesce(c.request_days, 0) AS request_days, coalesce(c.mi_lines, 0) AS mi_lines,
       coalesce(c.poh_ggz_lines, 0) AS poh_ggz_lines, coalesce(c.oi_cents, 0) AS oi_cents,
       coalesce(c.s3_cents, 0) AS s3_cents, coalesce(c.gli_lines, 0) AS gli_lines
FROM patient_year y LEFT JOIN care c ON c.person = y.person LEFT JOIN referral_count r ON r.person = y.person
WHERE y.enrolled_quarters >= 1;

-- consults_per_patient: "contacts / enrolled". eld_requests: "distinct (patient, date) / enrolled". mi_lines,
-- poh_ggz_rate: "lines of the category / enrolled". oi_cost, s3_cost: "cents / enrolled".
INSERT INTO person_count
SELECT m.measure_id, c.rho_id, c.practice_agb,
       sum(CASE m.measure_id WHEN 'consults_per_patient' THEN c.contacts WHEN 'referrals' THEN c.referrals
                             WHEN 'eld_requests' THEN c.request_days WHEN 'mi_lines' THEN c.mi_lines
                             WHEN 'poh_ggz_rate' THEN c.poh_ggz_lines WHEN 'oi_cost' THEN c.oi_cents
                             ELSE c.s3_cents END), count(*), count(*)
FROM care_person c,
     (VALUES ('consults_per_patient'), ('referrals'), ('eld_requests'), ('mi_lines'), ('poh_ggz_rate'), ('oi_cost'),
             ('s3_cost')) m(measure_id)
GROUP BY ALL;

-- gli_rate: "persons with GLI / enrolled adults".
INSERT INTO person_count
SELECT 'gli_rate', rho_id, practice_agb, count(*) FILTER (gli_lines > 0), count(*), count(*)
FROM care_person WHERE age >= 18 GROUP BY ALL;
