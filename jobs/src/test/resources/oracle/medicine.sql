-- Chapter 2, prescribing measures over patient-years of Y, insured net lines of Y and Y-1.
CREATE TABLE medicine_person AS
WITH dispensed AS (
    SELECT person, qi // 4 = ${year} AS in_year, qi % 4 >= 2 AS second_half, aantal, form,
           starts_with(atc, 'A02BC') AS ppi, starts_with(atc, 'C10AA') OR starts_with(atc, 'C10BA') AS statin,
           starts_with(atc, 'M01A') AS nsaid,
           starts_with(atc, 'M01A') OR starts_with(atc, 'B01A') OR starts_with(atc, 'H02A') AS risk
    FROM net_line
    WHERE coverage = 'insured' AND qi BETWEEN ${year} * 4 - 4 AND ${year} * 4 + 3
      AND (starts_with(atc, 'A02BC') OR starts_with(atc, 'C10') OR starts_with(atc, 'M01A') OR starts_with(atc, 'B01A')
           OR starts_with(atc, 'H02A'))),
summed AS (
    SELECT person, bool_or(ppi AND in_year) AS ppi, bool_or(ppi AND in_year AND second_half) AS ppi_second_half,
           coalesce(sum(aantal) FILTER (ppi AND form = 'oraal' AND in_year), 0) AS oral_units,
           coalesce(sum(aantal) FILTER (ppi AND form = 'oraal' AND NOT in_year), 0) AS oral_units_before,
           bool_or(statin AND in_year) AS statin, bool_or(statin AND NOT in_year) AS statin_before,
           bool_or(nsaid AND in_year) AS nsaid, bool_or(risk AND in_year) AS risk
    FROM dispensed GROUP BY person)
SELECT y.person, y.rho_id, y.practice_agb, y.age, y.enrolled_quarters >= 1 AS enrolled, y.insured_both_years,
       coalesce(s.ppi, false) AS ppi, coalesce(s.ppi_second_half, false) AS ppi_second_half,
       coalesce(s.oral_units >= 180, false) AS chronic, coalesce(s.oral_units_before >= 180, false) AS chronic_before,
       coalesce(s.statin, false) AS statin, coalesce(s.statin_before, false) AS statin_before,
       coalesce(s.nsaid, false) AS nsaid, coalesce(s.risk, false) AS risk
FROM patient_year y LEFT JOIN summed s ON s.person = y.person;

-- ppi_users: ">= 1 dispensing A02BC / enrolled". ppi_chronic: ">= 180 oral units A02BC in Y / enrolled".
-- ppi_chronic_without_risk: "chronic without M01A, B01A, H02A in Y / chronic". ppi_stopped: "chronic in Y-1, no PPI in
-- Q3-Q4 of Y / chronic in Y-1, insured 1 Jan Y-1 to 31 Dec Y".
INSERT INTO person_count
SELECT 'ppi_users', rho_id, practice_agb, count(*) FILTER (ppi), count(*), count(*)
FROM medicine_person WHERE enrolled GROUP BY ALL
UNION ALL
SELECT 'ppi_chronic', rho_id, practice_agb, count(*) FILTER (chronic), count(*), count(*)
FROM medicine_person WHERE enrolled GROUP BY ALL
UNION ALL
SELECT 'ppi_chronic_without_risk', rho_id, practice_agb, count(*) FILTER (NOT risk), count(*), count(*)
FROM medicine_person WHERE chronic GROUP BY ALL
UNION ALL
SELECT 'ppi_stopped', rho_id, practice_agb, count(*) FILTER (NOT ppi_second_half), count(*), count(*)
FROM medicine_person WHERE chronic_before AND insured_both_years GROUP BY ALL;

-- statin_users: "C10AA or C10BA / enrolled aged >= 40". statin_start_80plus: "statin in Y, none in Y-1 / aged >= 80,
-- insured both years". statin_continued: "statin in Y-1 and Y / statin in Y-1, insured both years".
-- nsaid_without_protection: "M01A and no A02BC / aged >= 70 with M01A".
INSERT INTO person_count
SELECT 'statin_users', rho_id, practice_agb, count(*) FILTER (statin), count(*), count(*)
FROM medicine_person WHERE enrolled AND age >= 40 GROUP BY ALL
UNION ALL
SELECT 'statin_start_80plus', rho_id, practice_agb, count(*) FILTER (statin AND NOT statin_before), count(*), count(*)
FROM medicine_person WHERE age >= 80 AND insured_both_years GROUP BY ALL
UNION ALL
SELECT 'statin_continued', rho_id, practice_agb, count(*) FILTER (statin), count(*), count(*)
FROM medicine_person WHERE statin_before AND insured_both_years GROUP BY ALL
UNION ALL
SELECT 'nsaid_without_protection', rho_id, practice_agb, count(*) FILTER (NOT ppi), count(*), count(*)
FROM medicine_person WHERE age >= 70 AND nsaid GROUP BY ALL;
