-- D2 double_bundle_quarter: "every net MDZ line of the same patient, p, q but the kept one"; amount: net amount.
INSERT INTO flag
SELECT 'D2', l.line_no, l.tab, l.person, l.declaratie_id, l.rho_id, l.practice_agb, l.programme, l.qi, l.net_cents,
       k.kept_id, 'claims', 'zeker'
FROM mdz_line l JOIN paid_quarter k USING (person, programme, qi)
WHERE l.keep_order > 1;
