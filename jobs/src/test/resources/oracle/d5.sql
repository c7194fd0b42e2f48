-- D5 double_enrolment: "patient, q with fees of several practices, or twice the same code of one practice: every fee
-- but exactly one rightful: among fees of practices also paid in q-1 (else all) the earliest date, then lowest id."
INSERT INTO flag
WITH fee AS (SELECT * FROM year_line WHERE categorie = 'inschrijving'),
double_fee AS (
    SELECT person, qi FROM fee GROUP BY person, qi HAVING count(DISTINCT executing) > 1
    UNION
    SELECT person, qi FROM fee GROUP BY person, qi, executing, list, code HAVING count(*) > 1),
paid AS (SELECT DISTINCT person, qi, executing FROM net_line WHERE categorie = 'inschrijving'),
ranked AS (
    SELECT f.*, row_number() OVER rightful_first AS place,
           first_value(f.declaratie_id) OVER rightful_first AS rightful_id
    FROM fee f JOIN double_fee d ON d.person = f.person AND d.qi = f.qi
    LEFT JOIN paid b ON b.person = f.person AND b.executing = f.executing AND b.qi = f.qi - 1
    WINDOW rightful_first AS (PARTITION BY f.person, f.qi
                              ORDER BY b.executing IS NULL, f.datum, f.declaratie_id))
SELECT 'D5', line_no, tab, person, declaratie_id, rho_id, practice_agb, NULL, qi, net_cents, rightful_id, 'claims',
       'zeker'
FROM ranked WHERE place > 1;
