-- D4 besides_bundle: "line of huisartsenzorg, eld or paramedisch that is verboden (samenloopregels valid on its date)
-- next to p, on a date in a quarter with an MDZ line of p. The RHO is that of D2's kept line".
INSERT INTO flag
WITH rule AS (
    SELECT regel_id, rho_id, programma, prestatiecodelijst AS list, prestatiecode AS code, effect, zekerheid, van,
           coalesce(tot, DATE '9999-12-31') AS tot
    FROM ref_samenloopregels),
candidate AS ( -- lines whose code has any rule, per paid quarter they fall in
    SELECT l.line_no, l.list, l.code, l.datum, k.programme, k.rho_id, k.practice_agb
    FROM year_line l JOIN paid_quarter k ON k.person = l.person AND k.qi = l.qi
    WHERE l.tab IN ('huisartsenzorg', 'eld', 'paramedisch')
      AND (l.list, l.code) IN (SELECT (list, code) FROM rule)),
scoped AS ( -- "one own row of that RHO for p valid on the date switches off the * rows for p; RHO none uses *"
    SELECT c.*, CASE WHEN c.rho_id <> 'zonder RHO' AND EXISTS (
               SELECT 1 FROM rule o WHERE o.rho_id = c.rho_id AND o.programma = c.programme
                                      AND c.datum BETWEEN o.van AND o.tot)
           THEN c.rho_id ELSE '*' END AS rule_set
    FROM candidate c),
forbidden AS ( -- "inside one set toegestaan wins"
    SELECT s.line_no, s.programme, any_value(s.rho_id) AS rho_id, any_value(s.practice_agb) AS practice_agb,
           arg_min(ROW(r.zekerheid, r.regel_id), ROW(r.zekerheid <> 'zeker', r.regel_id)) AS best
    FROM scoped s
    JOIN rule r ON r.rho_id = s.rule_set AND r.programma = s.programme AND r.list = s.list AND r.code = s.code
               AND s.datum BETWEEN r.van AND r.tot
    GROUP BY s.line_no, s.programme HAVING bool_and(r.effect = 'verboden')),
chosen AS ( -- "One row per line: zeker first, then programme order"
    SELECT f.*, f.best[1] AS certainty, f.best[2] AS regel_id
    FROM forbidden f JOIN programme p USING (programme)
    QUALIFY row_number() OVER (PARTITION BY f.line_no
                               ORDER BY f.best[1] <> 'zeker', p.ord, f.programme, f.best[2]) = 1)
SELECT 'D4', l.line_no, l.tab, l.person, l.declaratie_id, c.rho_id, c.practice_agb, c.programme, l.qi, l.net_cents,
       c.regel_id, 'claims', c.certainty -- "it counts at that paid quarter's unit"
FROM chosen c JOIN year_line l USING (line_no);
