-- Chapter 2, frequent users of Y and of Y-1: "groups sex (1, 2, other) x (0-17, 18-44, 45-64, 65-74, 75+) over patients
-- enrolled in 4 quarters, all practices".
CREATE TABLE frequent_group AS
WITH enrolled AS (
    SELECT person, qi // 4 AS year FROM enrolment WHERE qi BETWEEN ${year} * 4 - 4 AND ${year} * 4 + 3
    GROUP BY ALL HAVING count(*) = 4),
visits AS (
    SELECT person, qi // 4 AS year, count(*) AS contacts FROM net_line
    WHERE coverage = 'insured' AND categorie IN ('consult', 'visite') AND qi BETWEEN ${year} * 4 - 4 AND ${year} * 4 + 3
    GROUP BY ALL),
aged AS (SELECT person, year, geslacht, year - geboortejaar AS age FROM described)
SELECT e.year, e.person, coalesce(v.contacts, 0) AS contacts,
       CASE WHEN a.geslacht IN ('1', '2') THEN a.geslacht ELSE 'other' END AS sex_group,
       CASE WHEN a.age <= 17 THEN '0-17' WHEN a.age <= 44 THEN '18-44' WHEN a.age <= 64 THEN '45-64'
            WHEN a.age <= 74 THEN '65-74' ELSE '75+' END AS age_group
FROM enrolled e JOIN aged a USING (person, year) LEFT JOIN visits v USING (person, year);

-- "threshold = the smallest whole number c >= 1 such that at most 10 % of the group have >= c contacts".
CREATE TABLE frequent_user_threshold AS
WITH size AS (
    SELECT year, sex_group, age_group, count(*) AS patients, max(contacts) AS most FROM frequent_group GROUP BY ALL),
attempt AS ( -- c = 1 .. one above the highest number seen
    SELECT s.*, c.c AS threshold FROM size s, range(1, (SELECT max(most) FROM size) + 2) c(c) WHERE c.c <= s.most + 1),
reached AS (
    SELECT a.year, a.sex_group, a.age_group, a.patients, a.threshold, count(g.person) AS frequent
    FROM attempt a LEFT JOIN frequent_group g
      ON g.year = a.year AND g.sex_group = a.sex_group AND g.age_group = a.age_group AND g.contacts >= a.threshold
    GROUP BY ALL)
SELECT * FROM reached WHERE 10 * frequent <= patients
QUALIFY row_number() OVER (PARTITION BY year, sex_group, age_group ORDER BY threshold) = 1;

CREATE TABLE frequent_user AS -- "frequent = contacts >= c"
SELECT g.year, g.person, g.contacts >= t.threshold AS frequent
FROM frequent_group g JOIN frequent_user_threshold t USING (year, sex_group, age_group);

-- frequent_users: "frequent / patients enrolled in 4 quarters"; frequent_users_included_{p}: "frequent / included and
-- enrolled in 4 quarters"; frequent_user_contacts: "contacts of frequent users / contacts of all enrolled";
-- persistent_frequent_users: "frequent in Y and Y-1 / frequent in Y-1, enrolled in 4 quarters of both".
INSERT INTO person_count
WITH this_year AS (
    SELECT y.*, f.frequent FROM patient_year y JOIN frequent_user f ON f.person = y.person AND f.year = ${year})
SELECT 'frequent_users', rho_id, practice_agb, count(*) FILTER (frequent), count(*), count(*)
FROM this_year GROUP BY ALL
UNION ALL
SELECT 'frequent_users_included_' || g.programme, t.rho_id, t.practice_agb, count(*) FILTER (t.frequent), count(*), count(*)
FROM this_year t JOIN patient_programme g ON g.person = t.person AND g.paid_quarters > 0 GROUP BY ALL
UNION ALL
SELECT 'persistent_frequent_users', t.rho_id, t.practice_agb, count(*) FILTER (t.frequent), count(*), count(*)
FROM this_year t JOIN frequent_user b ON b.person = t.person AND b.year = ${year} - 1 AND b.frequent GROUP BY ALL
UNION ALL
SELECT 'frequent_user_contacts', y.rho_id, y.practice_agb, coalesce(sum(y.contacts) FILTER (f.frequent), 0),
       sum(y.contacts), count(*) FILTER (y.contacts > 0)
FROM patient_year y LEFT JOIN frequent_user f ON f.person = y.person AND f.year = ${year}
WHERE y.enrolled_quarters >= 1 GROUP BY ALL;
