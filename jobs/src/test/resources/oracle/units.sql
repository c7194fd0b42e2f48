-- Chapter 2, "Curate", rules 5 and 6: membership and units of the lines of year ${year}.

-- "p = programme (DM2, CVRM, COPD, ASTMA; the list is data)".
CREATE TABLE programme AS
WITH known(programme, ord) AS (VALUES ('DM2', 1), ('CVRM', 2), ('COPD', 3), ('ASTMA', 4))
SELECT programme, ord FROM known
UNION ALL
SELECT DISTINCT programme, 5 FROM service
WHERE categorie = 'mdz' AND programme IS NOT NULL AND programme NOT IN (SELECT programme FROM known);

CREATE TABLE quarter_day AS
SELECT qi::INTEGER AS qi, quarter_first(qi) AS first_day, quarter_last(qi) AS last_day
FROM range(${year} * 4 - 8, ${year} * 4 + 4) t(qi);

-- "In praktijken" means: any row with that AGB, whatever its dates.
CREATE TABLE known_practice AS SELECT DISTINCT agb_praktijk AS practice FROM ref_praktijken;

-- Rule 5. "Membership of a practice in q: its RHO on the last day of q, else none."
CREATE TABLE practice_rho AS
SELECT m.agb_praktijk AS practice, q.qi, m.rho_id FROM ref_rho_praktijken m
JOIN quarter_day q ON q.last_day BETWEEN m.van AND coalesce(m.tot, DATE '9999-12-31');

-- "An MDZ line belongs to the RHO whose contractor (rho_hoofdaannemers on the last day of q) billed it".
CREATE TABLE contractor_rho AS
SELECT h.agb_hoofdaannemer AS contractor, q.qi, h.rho_id FROM ref_rho_hoofdaannemers h
JOIN quarter_day q ON q.last_day BETWEEN h.van AND coalesce(h.tot, DATE '9999-12-31');

CREATE TABLE enrolment_unit AS
SELECT e.person, e.qi,
       CASE WHEN k.practice IS NULL THEN 'zonder RHO' ELSE coalesce(m.rho_id, 'zonder RHO') END AS rho_id,
       coalesce(k.practice, 'onbekende praktijk') AS practice_agb, k.practice IS NOT NULL AS known
FROM enrolment e
LEFT JOIN known_practice k ON k.practice = e.practice
LEFT JOIN practice_rho m ON m.practice = e.practice AND m.qi = e.qi
WHERE e.qi BETWEEN ${year} * 4 AND ${year} * 4 + 3;

-- Rule 6, units of the net lines of the reporting year.
CREATE TABLE year_line AS
WITH line AS (
    SELECT *, CASE WHEN tab = 'farmacie' THEN NULL -- "always for farmacie: the enrolment practice"
                   WHEN tab = 'huisartsenzorg' THEN executing
                   ELSE related END AS own_practice,
           is_mdz OR (tab = 'mdz' AND categorie = 'oi' AND related IS NOT NULL) AS by_contractor,
           tab = 'mdz' AND categorie = 'oi' AND related IS NULL AS fee_without_practice
    FROM net_line WHERE qi BETWEEN ${year} * 4 AND ${year} * 4 + 3),
candidate AS (
    SELECT l.*, k.practice AS own_known, m.rho_id AS own_rho, h.rho_id AS contractor_rho, e.rho_id AS enrolled_rho,
           e.practice_agb AS enrolled_practice, coalesce(e.known, false) AS enrolled_known
    FROM line l
    LEFT JOIN known_practice k ON k.practice = l.own_practice
    LEFT JOIN practice_rho m ON m.practice = k.practice AND m.qi = l.qi
    LEFT JOIN contractor_rho h ON l.tab = 'mdz' AND h.contractor = l.executing AND h.qi = l.qi
    LEFT JOIN enrolment_unit e ON e.person = l.person AND e.qi = l.qi)
SELECT * EXCLUDE (own_known, own_rho, contractor_rho, enrolled_rho, enrolled_practice, enrolled_known, by_contractor,
                  fee_without_practice, own_practice),
       coalesce(CASE
           -- "An MDZ line belongs to the RHO whose contractor billed it; no match: membership"
           WHEN by_contractor THEN coalesce(contractor_rho, own_rho)
           -- "(agb_praktijk may be empty: then the contractor's RHO, else the enrolment practice)"
           WHEN fee_without_practice THEN coalesce(contractor_rho, enrolled_rho)
           -- "if it is in praktijken, else (and always for farmacie) the patient's enrolment practice in q"
           WHEN own_known IS NOT NULL THEN own_rho
           ELSE enrolled_rho END, 'zonder RHO') AS rho_id,
       coalesce(CASE
           WHEN by_contractor THEN own_known
           WHEN fee_without_practice THEN CASE WHEN contractor_rho IS NULL THEN enrolled_practice END
           WHEN own_known IS NOT NULL THEN own_known
           ELSE enrolled_practice END, 'onbekende praktijk') AS practice_agb
FROM candidate;

-- MDZ lines of the year with D2's order: "kept = line whose practice is the enrolment practice in q first, then
-- datum_toekenning, declaratie_id".
CREATE TABLE mdz_line AS
SELECT l.*, row_number() OVER (
           PARTITION BY l.person, l.programme, l.qi
           ORDER BY coalesce(l.related = e.practice, false) DESC, l.toekenning, l.declaratie_id) AS keep_order
FROM year_line l LEFT JOIN enrolment e ON e.person = l.person AND e.qi = l.qi
WHERE l.is_mdz;

-- One row per patient, programme and quarter with a net MDZ line, "with the class of D2's kept line".
CREATE TABLE paid_quarter AS
SELECT person, programme, qi, line_no AS kept_no, declaratie_id AS kept_id, rho_id, practice_agb
FROM mdz_line WHERE keep_order = 1;

-- Every flag before contestation; detection is what is left of it.
CREATE TABLE flag (
    detector VARCHAR, line_no BIGINT, tab claim_table, person UUID, declaratie_id VARCHAR, rho_id VARCHAR,
    practice_agb VARCHAR, programme VARCHAR, qi INTEGER, amount_cents BIGINT, evidence VARCHAR, basis VARCHAR,
    certainty VARCHAR);
