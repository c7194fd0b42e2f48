-- D10 no_indication: "MDZ line while no indicatie row of p is met in the 24 months up to the end of q, clipped to covered
-- and insured time; assessed only with at least 12 whole calendar months, not necessarily adjoining, each wholly covered
-- for every table of its rows and wholly insured; no rows for p: not assessed".

-- Judged for every paid quarter, and at Q4 for everyone insured in the year (undercoverage).
CREATE TABLE indication_target AS
SELECT person, programme, qi FROM paid_quarter
UNION
SELECT i.person, p.programme, ${year} * 4 + 3 FROM programme p,
     (SELECT DISTINCT person FROM insured WHERE van <= DATE '${year}-12-31' AND tot >= DATE '${year}-01-01') i;

-- Months of the eight quarters ending with q in which every table of the rows of p is wholly covered, numbered
-- through, so that the months inside an insured stretch are a difference of two running numbers.
CREATE TABLE covered_month AS
WITH needed AS (
    SELECT DISTINCT programme, qi, unnest(tables) AS tab FROM valid_pattern WHERE rol = 'indicatie'),
month AS (
    SELECT q.qi, m.m AS month_no, make_date((m.m // 12)::INTEGER, (m.m % 12 + 1)::INTEGER, 1) AS first_day
    FROM quarter_day q, range((${year} - 2) * 12, (${year} + 1) * 12) m(m)
    WHERE q.qi >= ${year} * 4 AND m.m BETWEEN (q.qi - 7) * 3 AND q.qi * 3 + 2),
judged AS (
    SELECT n.programme, n.qi, m.month_no,
           bool_and(EXISTS (SELECT 1 FROM covered c WHERE c.tab = n.tab AND c.van <= m.first_day
                                                      AND c.tot >= last_day(m.first_day))) AS is_covered
    FROM needed n JOIN month m USING (qi) GROUP BY ALL)
SELECT programme, qi, month_no, sum(is_covered::INTEGER) OVER (PARTITION BY programme, qi ORDER BY month_no
                                                              ROWS UNBOUNDED PRECEDING) AS covered_so_far
FROM judged
UNION ALL
SELECT programme, qi, (qi - 7) * 3 - 1, 0 FROM (SELECT DISTINCT programme, qi FROM needed);

CREATE TABLE indication_quarter AS
WITH stretch AS ( -- whole months of the window inside one insured stretch
    SELECT t.person, t.programme, t.qi,
           greatest((t.qi - 7) * 3, CASE WHEN day(i.van) = 1 THEN year(i.van) * 12 + month(i.van) - 1
                                         ELSE year(i.van) * 12 + month(i.van) END) AS from_month,
           least(t.qi * 3 + 2, CASE WHEN i.tot = last_day(i.tot) THEN year(i.tot) * 12 + month(i.tot) - 1
                                    ELSE year(i.tot) * 12 + month(i.tot) - 2 END) AS to_month
    FROM indication_target t JOIN insured i USING (person)),
months AS (
    SELECT s.person, s.programme, s.qi, sum(b.covered_so_far - a.covered_so_far) AS whole_months
    FROM stretch s
    JOIN covered_month a ON a.programme = s.programme AND a.qi = s.qi AND a.month_no = s.from_month - 1
    JOIN covered_month b ON b.programme = s.programme AND b.qi = s.qi AND b.month_no = s.to_month
    WHERE s.from_month <= s.to_month GROUP BY ALL),
met AS (
    SELECT DISTINCT person, programme, qi FROM (
        SELECT t.person, t.programme, t.qi FROM indication_target t
        JOIN valid_pattern p ON p.rol = 'indicatie' AND p.programme = t.programme AND p.qi = t.qi
        JOIN evidence_quarter e ON e.person = t.person AND e.pattern_no = p.pattern_no
                               AND e.qi BETWEEN t.qi - 7 AND t.qi
        GROUP BY t.person, t.programme, t.qi, p.pattern_no, p.minimum HAVING sum(e.eligible) >= p.minimum))
SELECT t.person, t.programme, t.qi, coalesce(m.whole_months, 0) >= 12 AS assessed, x.person IS NOT NULL AS met
FROM indication_target t
LEFT JOIN months m USING (person, programme, qi) LEFT JOIN met x USING (person, programme, qi);

INSERT INTO flag
SELECT 'D10', l.line_no, l.tab, l.person, l.declaratie_id, l.rho_id, l.practice_agb, l.programme, l.qi, l.net_cents,
       'no_indicatie', 'claims_proxy', 'vermoeden'
FROM mdz_line l JOIN indication_quarter i USING (person, programme, qi)
WHERE i.assessed AND NOT i.met;
