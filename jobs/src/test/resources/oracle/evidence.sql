-- Shared by D7, D9 and D10: which net lines match which row of indicaties.

-- "a row is met when at least minimum_aantal net lines in the window match code_prefix (and list or specialisme where
-- given: DBC diagnoses are unique only within a specialism)".
CREATE TABLE pattern AS
SELECT (row_number() OVER (ORDER BY programma, rol, soort, code_prefix, van))::INTEGER AS pattern_no, programma AS programme,
       rol, soort, prestatiecodelijst AS list, specialisme AS specialism, code_prefix, minimum_aantal AS minimum, van,
       coalesce(tot, DATE '9999-12-31') AS tot,
       CASE WHEN soort = 'atc' THEN ['farmacie'] WHEN soort = 'diagnose' THEN ['msz']
            WHEN prestatiecodelijst = '008' THEN ['huisartsenzorg'] WHEN prestatiecodelijst = '056' THEN ['mdz']
            WHEN prestatiecodelijst = '001' THEN ['farmacie'] WHEN prestatiecodelijst = '016' THEN ['eld']
            WHEN prestatiecodelijst = '041' THEN ['msz']
            WHEN prestatiecodelijst IN ('076', '079', '080') THEN ['paramedisch']
            WHEN prestatiecodelijst IS NULL
                 THEN ['huisartsenzorg', 'mdz', 'farmacie', 'eld', 'msz', 'paramedisch']
            ELSE [] END AS tables
FROM ref_indicaties;

-- Patterns are compared with the distinct codes, not with every line.
CREATE TABLE pattern_code AS
WITH code AS (
    SELECT 'atc' AS soort, NULL::VARCHAR AS key_list, atc AS key_code FROM (SELECT DISTINCT atc FROM service)
    WHERE atc IS NOT NULL
    UNION ALL SELECT 'prestatie', list, code FROM (SELECT DISTINCT list, code FROM net_line)
    UNION ALL SELECT 'diagnose', specialism, diagnosis FROM (SELECT DISTINCT specialism, diagnosis FROM net_line)
              WHERE diagnosis IS NOT NULL)
SELECT p.pattern_no, p.soort, p.rol, p.list, p.specialism, c.key_list, c.key_code
FROM pattern p JOIN code c ON c.soort = p.soort AND starts_with(c.key_code, p.code_prefix);

-- Lines that match a pattern; from the first quarter of the longest window on, DBCs that may still run without limit.
CREATE TABLE evidence_line AS
SELECT k.pattern_no, k.rol, n.person, n.qi, n.tab, n.datum, n.einde, n.referral, n.declaratie_id
FROM net_line n JOIN pattern_code k ON k.soort = 'atc' AND k.key_code = n.atc
 AND coalesce(k.list = n.list, true) AND coalesce(k.specialism = n.specialism, k.specialism IS NULL)
WHERE n.qi BETWEEN ${year} * 4 - 7 AND ${year} * 4 + 3
UNION ALL
SELECT k.pattern_no, k.rol, n.person, n.qi, n.tab, n.datum, n.einde, n.referral, n.declaratie_id
FROM net_line n JOIN pattern_code k ON k.soort = 'prestatie' AND k.key_list = n.list AND k.key_code = n.code
 AND coalesce(k.list = n.list, true) AND coalesce(k.specialism = n.specialism, k.specialism IS NULL)
WHERE n.qi BETWEEN ${year} * 4 - 7 AND ${year} * 4 + 3 OR k.rol = 'tweedelijn'
UNION ALL
SELECT k.pattern_no, k.rol, n.person, n.qi, n.tab, n.datum, n.einde, n.referral, n.declaratie_id
FROM net_line n JOIN pattern_code k ON k.soort = 'diagnose' AND k.key_code = n.diagnosis
 AND k.key_list = n.specialism
 AND coalesce(k.list = n.list, true) AND coalesce(k.specialism = n.specialism, k.specialism IS NULL)
WHERE n.qi BETWEEN ${year} * 4 - 7 AND ${year} * 4 + 3 OR k.rol = 'tweedelijn';

-- Windows of D7 and D10 are whole quarters, so counts per quarter suffice. Eligible for D10: "clipped to covered and
-- insured time" = the person is insured on datum_prestatie and the table is covered on that date.
CREATE TABLE evidence_quarter AS
SELECT e.pattern_no, e.person, e.qi, count(*) AS matches,
       count(*) FILTER (i.person IS NOT NULL AND c.tab IS NOT NULL) AS eligible
FROM evidence_line e
LEFT JOIN insured i ON i.person = e.person AND e.datum BETWEEN i.van AND i.tot
LEFT JOIN covered c ON c.tab = e.tab::VARCHAR AND e.datum BETWEEN c.van AND c.tot
WHERE e.rol <> 'tweedelijn' AND e.qi BETWEEN ${year} * 4 - 7 AND ${year} * 4 + 3
GROUP BY ALL;

-- "Rows count that are valid on the last day of q (D9: on the day judged)".
CREATE TABLE valid_pattern AS
SELECT p.*, q.qi FROM pattern p
JOIN quarter_day q ON (CASE WHEN p.rol = 'tweedelijn' THEN q.first_day ELSE q.last_day END) BETWEEN p.van AND p.tot
WHERE q.qi >= ${year} * 4;
