-- Chapter 2, "Measures" of claim lines: every net line of the year counts, whatever its coverage, at its own unit.

-- duplicate_lines: "D1 / net lines outside farmacie".
INSERT INTO contribution
SELECT 'duplicate_lines', l.rho_id, l.practice_agb, l.person, count(d.line_no), count(*)
FROM year_line l LEFT JOIN (SELECT line_no FROM detection WHERE detector = 'D1') d USING (line_no)
WHERE l.tab <> 'farmacie' GROUP BY ALL;

-- double_enrolment: "D5 / enrolment fees".
INSERT INTO contribution
SELECT 'double_enrolment', l.rho_id, l.practice_agb, l.person, count(d.line_no), count(*)
FROM year_line l LEFT JOIN (SELECT line_no FROM detection WHERE detector = 'D5') d USING (line_no)
WHERE l.categorie = 'inschrijving' GROUP BY ALL;

-- above_maximum_amount, eld_above_maximum_amount: "D6 excess / amount assessed", contested lines are assessed too.
INSERT INTO contribution
WITH assessed AS (
    SELECT l.tab, l.rho_id, l.practice_agb, l.person, coalesce(d.amount_cents, 0) AS excess, l.net_cents
    FROM tariff_limit t JOIN year_line l USING (line_no)
    LEFT JOIN (SELECT line_no, amount_cents FROM detection WHERE detector = 'D6') d USING (line_no))
SELECT 'above_maximum_amount', rho_id, practice_agb, person, sum(excess), sum(net_cents) FROM assessed GROUP BY ALL
UNION ALL
SELECT 'eld_above_maximum_amount', rho_id, practice_agb, person, sum(excess), sum(net_cents) FROM assessed
WHERE tab = 'eld' GROUP BY ALL;

-- ppi_gp_share: "A02BC units prescribed by agb 01... / units", oral or not; without a prescriber in the denominator only.
-- statin_first_choice: "DDD C10AA01 + C10AA05 / DDD C10AA". dry_powder_share: "DDD dpi + smi / DDD dpi + smi + pmdi, R03".
INSERT INTO contribution
SELECT 'ppi_gp_share', rho_id, practice_agb, person,
       coalesce(sum(aantal) FILTER (tab = 'farmacie' AND starts_with(related, '01')), 0)::DECIMAL(38,8),
       sum(aantal)::DECIMAL(38,8)
FROM year_line WHERE starts_with(atc, 'A02BC') GROUP BY ALL
UNION ALL
SELECT 'statin_first_choice', rho_id, practice_agb, person,
       coalesce(sum(ddd) FILTER (starts_with(atc, 'C10AA01') OR starts_with(atc, 'C10AA05')), 0), sum(ddd)
FROM year_line WHERE starts_with(atc, 'C10AA') GROUP BY ALL
UNION ALL
SELECT 'dry_powder_share', rho_id, practice_agb, person, coalesce(sum(ddd) FILTER (form IN ('dpi', 'smi')), 0), sum(ddd)
FROM year_line WHERE starts_with(atc, 'R03') AND form IN ('dpi', 'smi', 'pmdi') GROUP BY ALL;

-- eld_repeated: "lines 1-28 days after the previous line (on an earlier day) of the same code / lines". Lines of one day
-- look at the same earlier days, so days are compared; the last quarter of Y-1 reaches back far enough.
INSERT INTO contribution
WITH day AS (
    SELECT DISTINCT person, list, code, datum FROM net_line
    WHERE tab = 'eld' AND qi BETWEEN ${year} * 4 - 1 AND ${year} * 4 + 3),
since AS (
    SELECT *, datum - lag(datum) OVER (PARTITION BY person, list, code ORDER BY datum) AS days_since FROM day)
SELECT 'eld_repeated', l.rho_id, l.practice_agb, l.person, count(*) FILTER (s.days_since <= 28), count(*)
FROM year_line l JOIN since s USING (person, list, code, datum) WHERE l.tab = 'eld' GROUP BY ALL;
