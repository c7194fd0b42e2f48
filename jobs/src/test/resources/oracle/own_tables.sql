-- Chapter 2, own tables.

-- eld_ceiling: the net amount of eld lines of the executing AGB in the year against its turnover ceiling; what lies above
-- it is passed on by datum_prestatie: of each line the part above the ceiling, at the unit of the requesting practice.
CREATE TABLE ceiling_line AS
SELECT c.agb_uitvoerder, c.plafond, l.rho_id, l.practice_agb, l.net_cents,
       sum(l.net_cents) OVER (PARTITION BY c.agb_uitvoerder ORDER BY l.datum, l.declaratie_id, l.person
                              ROWS UNBOUNDED PRECEDING)::BIGINT AS granted_so_far
FROM ref_omzetplafonds c JOIN year_line l ON l.tab = 'eld' AND l.executing = c.agb_uitvoerder
WHERE c.jaar = ${year};

CREATE TABLE eld_ceiling AS
SELECT c.agb_uitvoerder, c.jaar AS year, c.plafond AS ceiling_cents, coalesce(sum(l.net_cents), 0)::BIGINT AS granted_cents,
       greatest(coalesce(sum(l.net_cents), 0) - c.plafond, 0)::BIGINT AS above_cents
FROM ref_omzetplafonds c LEFT JOIN ceiling_line l USING (agb_uitvoerder)
WHERE c.jaar = ${year} GROUP BY c.agb_uitvoerder, c.jaar, c.plafond;

CREATE TABLE eld_passed_on AS
SELECT agb_uitvoerder, rho_id, practice_agb, sum(least(net_cents, granted_so_far - plafond))::BIGINT AS passed_on_cents
FROM ceiling_line WHERE granted_so_far > plafond AND net_cents > 0 GROUP BY ALL;

-- rho_monitor: one row per real RHO and indicator; status OK, or NOT_APPLICABLE without data.
CREATE TABLE membership AS
SELECT rho_id, agb_praktijk AS practice, van, coalesce(tot, DATE '9999-12-31') AS tot, mandaat_spiegelinformatie = 'J' AS mandate
FROM ref_rho_praktijken;

CREATE TABLE practice_new_year AS -- practices on 31 December of Y
SELECT agb_praktijk AS practice, arg_max(regio, van) AS region, arg_max(ROW(ingeschreven_totaal), van)[1] AS all_insurers
FROM ref_praktijken WHERE DATE '${year}-12-31' BETWEEN van AND coalesce(tot, DATE '9999-12-31') GROUP BY agb_praktijk;

CREATE TABLE rho_monitor AS
WITH rho AS (SELECT rho_id, any_value(regio) AS region FROM ref_rho GROUP BY rho_id),
member AS (
    SELECT m.rho_id, count(*) AS members, count(*) FILTER (m.mandate) AS mandates, count(p.all_insurers) AS known,
           sum(p.all_insurers) AS all_insurers
    FROM membership m LEFT JOIN practice_new_year p USING (practice)
    WHERE DATE '${year}-12-31' BETWEEN m.van AND m.tot GROUP BY m.rho_id),
region AS (SELECT region, count(*) AS practices FROM practice_new_year GROUP BY region),
moved AS ( -- joined or left: member on one day of Y and not on the day before, or the other way round
    SELECT rho_id, count(DISTINCT practice) AS practices FROM (
        SELECT m.rho_id, m.practice FROM membership m
        WHERE year(m.van) = ${year} AND NOT EXISTS (
            SELECT 1 FROM membership b WHERE b.rho_id = m.rho_id AND b.practice = m.practice AND b.tot = m.van - 1)
        UNION ALL
        SELECT m.rho_id, m.practice FROM membership m
        WHERE m.tot BETWEEN make_date(${year} - 1, 12, 31) AND DATE '${year}-12-30' AND NOT EXISTS (
            SELECT 1 FROM membership b WHERE b.rho_id = m.rho_id AND b.practice = m.practice AND b.van = m.tot + 1))
    GROUP BY rho_id),
patients AS (
    SELECT rho_id, count(*) FILTER (enrolled_quarters >= 1) AS enrolled,
           count(*) FILTER (enrolled_quarters >= 1 AND paid_programmes >= 2) AS several FROM patient_year GROUP BY rho_id),
figure AS (
    SELECT r.rho_id, coalesce(p.enrolled, 0) AS enrolled, coalesce(p.several, 0) AS several,
           CASE WHEN m.members = m.known THEN m.all_insurers END AS all_insurers, coalesce(m.members, 0) AS members,
           coalesce(m.mandates, 0) AS mandates, coalesce(g.practices, 0) AS practices, coalesce(v.practices, 0) AS moved
    FROM rho r LEFT JOIN patients p USING (rho_id) LEFT JOIN member m USING (rho_id) LEFT JOIN moved v USING (rho_id)
    LEFT JOIN region g ON g.region = r.region),
long AS (
    SELECT f.rho_id, i.indicator, i.norm,
           CASE i.indicator
               WHEN 'enrolled' THEN f.enrolled::DECIMAL(18,6)
               WHEN 'ingeschreven_totaal' THEN f.all_insurers::DECIMAL(18,6)
               WHEN 'practices_member' THEN f.members::DECIMAL(18,6)
               WHEN 'practices_region' THEN f.practices::DECIMAL(18,6)
               -- six decimals, HALF_UP
               WHEN 'share_members' THEN CASE WHEN f.practices > 0 THEN
                   ((2000000 * f.members + f.practices) // (2 * f.practices))::DECIMAL(12,0) * 0.000001::DECIMAL(6,6) END
               WHEN 'practices_with_mandate' THEN f.mandates::DECIMAL(18,6)
               WHEN 'practices_moved' THEN f.moved::DECIMAL(18,6)
               ELSE f.several::DECIMAL(18,6) END AS value
    FROM figure f,
         (VALUES ('enrolled', 100000::DECIMAL(18,6)), ('ingeschreven_totaal', 100000), ('practices_member', NULL),
                 ('practices_region', NULL), ('share_members', 0.85::DECIMAL(18,6)), ('practices_with_mandate', NULL),
                 ('practices_moved', NULL), ('patients_in_several_programmes', NULL)) i(indicator, norm))
SELECT rho_id, indicator, value::DECIMAL(18,6) AS value, norm::DECIMAL(18,6) AS norm,
       CASE WHEN value IS NULL THEN 'NOT_APPLICABLE' ELSE 'OK' END AS status
FROM long;
