-- D3 programme_overlap: "MDZ line of the lapsing programme in a quarter with an MDZ line of the excluding programme
-- (programmaregels valid on the first day of q)"; evidence: the first excluding line; amount: net amount.
INSERT INTO flag
WITH rule AS (
    SELECT vervallend_programma AS lapsing,
           CASE WHEN vervallend_programma = programma THEN sluit_uit_programma ELSE programma END AS excluding,
           van, coalesce(tot, DATE '9999-12-31') AS tot
    FROM ref_programmaregels)
SELECT 'D3', l.line_no, any_value(l.tab), any_value(l.person), any_value(l.declaratie_id), any_value(l.rho_id),
       any_value(l.practice_agb), any_value(l.programme), any_value(l.qi), any_value(l.net_cents),
       arg_min(x.declaratie_id, ROW(x.toekenning, x.declaratie_id)), 'claims', 'zeker'
FROM mdz_line l
JOIN rule r ON r.lapsing = l.programme AND quarter_first(l.qi) BETWEEN r.van AND r.tot
JOIN mdz_line x ON x.person = l.person AND x.qi = l.qi AND x.programme = r.excluding
GROUP BY l.line_no;
