-- Chapter 2, contested lines and "Bundle spend waterfall".

-- "Lines contested as gegrond (weerleggingen) are not flagged": that flag only, the line is still assessed.
CREATE TABLE detection AS
SELECT f.detector,
       CASE f.detector WHEN 'D1' THEN 'duplicate_line' WHEN 'D2' THEN 'double_bundle_quarter'
            WHEN 'D3' THEN 'programme_overlap' WHEN 'D4' THEN 'besides_bundle' WHEN 'D5' THEN 'double_enrolment'
            WHEN 'D6' THEN 'above_maximum_tariff' WHEN 'D7' THEN 'no_show_quarter' WHEN 'D8' THEN 'not_covered'
            WHEN 'D9' THEN 'specialist_treated' ELSE 'no_indication' END AS name,
       f.line_no, f.tab, f.person, pseudonym_text(f.person) AS verzekerde_id, f.declaratie_id, f.rho_id, f.practice_agb,
       f.programme, f.qi // 4 AS year, f.qi % 4 + 1 AS quarter, f.qi, f.amount_cents, f.evidence, f.basis, f.certainty
FROM flag f
WHERE NOT EXISTS (
    SELECT 1 FROM ref_weerleggingen w
    WHERE w.oordeel = 'gegrond' AND w.tabel = f.tab::VARCHAR AND w.declaratie_id = f.declaratie_id
      AND w.detector = f.detector AND (w.verzekerde_id IS NULL OR w.verzekerde_id = f.person));

-- "every net MDZ line has exactly one class, the first that applies of D2, D3, D8, D9, D10, D7, not_assessed (D7 or D10
-- could not be assessed), efficient".
CREATE TABLE mdz_class AS
WITH hit AS (
    SELECT line_no, list(detector) AS detectors FROM detection
    WHERE detector IN ('D2', 'D3', 'D7', 'D8', 'D9', 'D10') GROUP BY line_no)
SELECT l.line_no, l.person, l.programme, l.qi, l.rho_id, l.practice_agb, l.net_cents, l.coverage, l.keep_order,
       n.assessed AS no_show_assessed, i.assessed AS indication_assessed, h.detectors,
       CASE WHEN list_contains(h.detectors, 'D2') THEN 'D2'
            WHEN list_contains(h.detectors, 'D3') THEN 'D3'
            WHEN list_contains(h.detectors, 'D8') THEN 'D8'
            WHEN list_contains(h.detectors, 'D9') THEN 'D9'
            WHEN list_contains(h.detectors, 'D10') THEN 'D10'
            WHEN list_contains(h.detectors, 'D7') THEN 'D7'
            WHEN NOT n.assessed OR NOT i.assessed THEN 'not_assessed'
            ELSE 'efficient' END AS class
FROM mdz_line l
JOIN no_show_line n USING (line_no)
JOIN indication_quarter i USING (person, programme, qi)
LEFT JOIN hit h USING (line_no);

-- "quarters in the waterfall = number of net MDZ lines"; additive from practice unit to RHO to insurer.
CREATE TABLE waterfall AS
SELECT CASE WHEN grouping(rho_id) = 1 THEN 'insurer' WHEN grouping(practice_agb) = 1 THEN 'rho' ELSE 'practice' END AS level,
       rho_id, practice_agb, programme, class, count(*) AS quarters, count(DISTINCT person) AS patients,
       sum(net_cents)::BIGINT AS amount_cents
FROM mdz_class
GROUP BY GROUPING SETS ((rho_id, practice_agb, programme, class), (rho_id, programme, class), (programme, class));

CREATE TABLE detection_count AS
SELECT detector,
       CASE WHEN grouping(rho_id) = 1 THEN 'insurer' WHEN grouping(practice_agb) = 1 THEN 'rho' ELSE 'practice' END AS level,
       rho_id, practice_agb, programme, quarter, certainty, count(*) AS lines, count(DISTINCT person) AS persons,
       sum(amount_cents)::BIGINT AS amount_cents
FROM detection
GROUP BY GROUPING SETS ((detector, rho_id, practice_agb, programme, quarter, certainty),
                        (detector, rho_id, programme, quarter, certainty), (detector, programme, quarter, certainty));
