-- D8 not_covered: "MDZ line with coverage uninsured or deceased"; amount: net amount.
INSERT INTO flag
SELECT 'D8', line_no, tab, person, declaratie_id, rho_id, practice_agb, programme, qi, net_cents, coverage, 'claims',
       'zeker'
FROM mdz_line WHERE coverage IN ('uninsured', 'deceased');
