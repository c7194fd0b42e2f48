-- D7 no_show_quarter: "MDZ line without programme activity in the 12 months ending on the last day of q" = the four
-- quarters q-3 .. q.
CREATE TABLE no_show_line AS
WITH target AS (
    SELECT line_no, person, programme, qi, related AS practice, quarter_first(qi - 3) AS window_first,
           quarter_last(qi) AS window_last
    FROM mdz_line),
insured_all AS ( -- "Assessed only if the patient was insured here all 12 months"
    SELECT t.line_no FROM target t
    JOIN insured i ON i.person = t.person AND i.van <= t.window_first AND i.tot >= t.window_last),
history AS ( -- "has an MDZ line of p in or before the window's first quarter"
    SELECT t.line_no FROM target t
    JOIN (SELECT person, programme, min(qi) AS first_qi FROM net_line WHERE is_mdz GROUP BY ALL) m
      ON m.person = t.person AND m.programme = t.programme AND m.first_qi <= t.qi - 3),
registering AS ( -- "the line's practice has at least one registered contact for p in each quarter of the window"
    SELECT t.line_no FROM target t
    JOIN (SELECT DISTINCT practice, programme, qi FROM contact) c
      ON c.practice = t.practice AND c.programme = t.programme AND c.qi BETWEEN t.qi - 3 AND t.qi
    GROUP BY t.line_no HAVING count(*) = 4),
attended AS ( -- "no contact verschenen for p at any practice"
    SELECT DISTINCT t.line_no FROM target t
    JOIN contact c ON c.person = t.person AND c.programme = t.programme AND c.attended
                  AND c.qi BETWEEN t.qi - 3 AND t.qi),
proxy_covered AS ( -- "huisartsenzorg, eld, farmacie, paramedisch are covered all 12 months"
    SELECT q.qi FROM quarter_day q
    JOIN covered c ON c.tab IN ('huisartsenzorg', 'eld', 'farmacie', 'paramedisch')
                  AND c.van <= quarter_first(q.qi - 3) AND c.tot >= q.last_day
    GROUP BY q.qi HAVING count(DISTINCT c.tab) = 4),
has_rows AS (SELECT DISTINCT programme, qi FROM valid_pattern WHERE rol = 'spoor'),
trace AS ( -- "no net line of any claim table in the window matches a spoor row of p"
    SELECT DISTINCT t.line_no FROM (
        SELECT t.line_no FROM target t
        JOIN valid_pattern p ON p.rol = 'spoor' AND p.programme = t.programme AND p.qi = t.qi
        JOIN evidence_quarter e ON e.person = t.person AND e.pattern_no = p.pattern_no
                               AND e.qi BETWEEN t.qi - 3 AND t.qi
        GROUP BY t.line_no, p.pattern_no, p.minimum HAVING sum(e.matches) >= p.minimum) t)
SELECT t.line_no,
       CASE WHEN r.line_no IS NOT NULL THEN 'contacts' ELSE 'claims_proxy' END AS basis,
       i.line_no IS NOT NULL AND h.line_no IS NOT NULL
           AND (r.line_no IS NOT NULL OR (c.qi IS NOT NULL AND w.qi IS NOT NULL)) AS assessed,
       CASE WHEN r.line_no IS NOT NULL THEN a.line_no IS NULL ELSE s.line_no IS NULL END AS without_activity
FROM target t
LEFT JOIN insured_all i USING (line_no) LEFT JOIN history h USING (line_no) LEFT JOIN registering r USING (line_no)
LEFT JOIN attended a USING (line_no) LEFT JOIN trace s USING (line_no) LEFT JOIN proxy_covered c ON c.qi = t.qi
LEFT JOIN has_rows w ON w.programme = t.programme AND w.qi = t.qi;

INSERT INTO flag
SELECT 'D7', l.line_no, l.tab, l.person, l.declaratie_id, l.rho_id, l.practice_agb, l.programme, l.qi, l.net_cents,
       CASE n.basis WHEN 'contacts' THEN 'no_verschenen' ELSE 'no_spoor' END, n.basis,
       CASE n.basis WHEN 'contacts' THEN 'zeker' ELSE 'vermoeden' END
FROM no_show_line n JOIN mdz_line l USING (line_no)
WHERE n.assessed AND n.without_activity;
