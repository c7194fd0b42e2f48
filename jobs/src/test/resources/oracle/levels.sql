-- Chapter 2, levels: "practice unit, RHO, region (rho.regio), insurer; higher levels are sums of numerators and
-- denominators, never averages". persons = distinct persons with a denominator other than 0. In a row of a region the
-- region's name stands in the place of the RHO; regions hold real RHOs only.
CREATE TABLE measure AS
SELECT k.kind || g.programme AS measure_id
FROM (VALUES ('inclusion_rate_'), ('inclusion_efficiency_'), ('undercoverage_'), ('bundle_cost_'), ('bundle_tariff_'),
             ('contacts_besides_'), ('no_show_rate_'), ('frequent_users_included_')) k(kind), programme g
UNION ALL
SELECT unnest(['besides_bundle_lines', 'besides_bundle_amount', 'duplicate_lines', 'double_bundle_quarters',
               'programme_overlap', 'double_enrolment', 'above_maximum_amount', 'eld_above_maximum_amount',
               'no_show_amount', 'frequent_users', 'frequent_user_contacts', 'persistent_frequent_users',
               'consults_per_patient', 'ppi_users', 'ppi_chronic', 'ppi_chronic_without_risk', 'ppi_stopped',
               'ppi_gp_share', 'statin_users', 'statin_start_80plus', 'statin_first_choice', 'statin_continued',
               'nsaid_without_protection', 'dry_powder_share', 'referrals', 'eld_requests', 'eld_repeated', 'mi_lines',
               'poh_ggz_rate', 'oi_cost', 's3_cost', 'gli_rate']);

CREATE TABLE measure_count AS
WITH rho_region AS (SELECT rho_id, any_value(regio) AS region FROM ref_rho GROUP BY rho_id),
per_person AS (
    SELECT c.measure_id, c.rho_id, c.practice_agb, r.region, c.person, sum(c.numerator)::DECIMAL(38,8) AS numerator,
           sum(c.denominator)::DECIMAL(38,8) AS denominator
    FROM contribution c LEFT JOIN rho_region r ON r.rho_id = c.rho_id GROUP BY ALL),
grouped AS (
    SELECT measure_id, grouping(rho_id, region, practice_agb) AS missing, rho_id, region, practice_agb,
           sum(numerator)::DECIMAL(38,8) AS numerator, sum(denominator)::DECIMAL(38,8) AS denominator,
           count(DISTINCT CASE WHEN denominator <> 0 THEN person END) AS persons
    FROM per_person
    GROUP BY GROUPING SETS ((measure_id, rho_id, practice_agb), (measure_id, rho_id), (measure_id, region), (measure_id))
    UNION ALL
    SELECT p.measure_id, grouping(p.rho_id, r.region, p.practice_agb), p.rho_id, r.region, p.practice_agb,
           sum(p.numerator)::DECIMAL(38,8), sum(p.denominator)::DECIMAL(38,8), sum(p.persons)::BIGINT
    FROM person_count p LEFT JOIN rho_region r ON r.rho_id = p.rho_id
    GROUP BY GROUPING SETS ((p.measure_id, p.rho_id, p.practice_agb), (p.measure_id, p.rho_id), (p.measure_id, r.region),
                            (p.measure_id))),
summed AS ( -- grouping() has a bit for each of rho_id, region and practice_agb that is summed away
    SELECT measure_id, CASE missing WHEN 2 THEN 'practice' WHEN 3 THEN 'rho' WHEN 5 THEN 'region' ELSE 'insurer' END AS level,
           CASE missing WHEN 5 THEN region ELSE rho_id END AS rho_id, practice_agb, numerator, denominator, persons
    FROM grouped WHERE missing <> 5 OR region IS NOT NULL),
always AS ( -- insurer, RHO, zonder RHO and region have a row for every measure
    SELECT m.measure_id, u.level, u.rho_id FROM measure m, (
        SELECT 'insurer' AS level, NULL AS rho_id
        UNION ALL SELECT DISTINCT 'region', region FROM rho_region
        UNION ALL SELECT 'rho', rho_id FROM (
            SELECT rho_id FROM rho_region UNION SELECT 'zonder RHO' UNION SELECT DISTINCT rho_id FROM contribution
            UNION SELECT DISTINCT rho_id FROM person_count)) u)
SELECT a.measure_id, a.level, a.rho_id, NULL AS practice_agb, coalesce(s.numerator, 0) AS numerator,
       coalesce(s.denominator, 0) AS denominator, coalesce(s.persons, 0) AS persons
FROM always a
LEFT JOIN summed s ON s.measure_id = a.measure_id AND s.level = a.level AND s.rho_id IS NOT DISTINCT FROM a.rho_id
UNION ALL
SELECT measure_id, level, rho_id, practice_agb, numerator, denominator, persons FROM summed
WHERE level = 'practice' AND (numerator <> 0 OR denominator <> 0);
