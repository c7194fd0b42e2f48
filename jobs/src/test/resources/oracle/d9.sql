-- D9 specialist_treated: "MDZ line while an msz line of rol tweedelijn for p, type_verwijzing <> spoed, has
-- datum_prestatie .. datum_einde (empty: that day alone) containing the first day of q".
CREATE TABLE specialist_quarter AS
WITH treated AS ( -- rows valid on the day judged, met by at least minimum_aantal lines that contain that day
    SELECT e.person, p.programme, p.qi, p.pattern_no, arg_min(e.declaratie_id, ROW(e.datum, e.declaratie_id)) AS id,
           min(ROW(e.datum, e.declaratie_id)) AS first_line
    FROM evidence_line e
    JOIN valid_pattern p ON p.pattern_no = e.pattern_no AND p.rol = 'tweedelijn'
    WHERE e.tab = 'msz' AND e.referral <> 'spoed'
      AND quarter_first(p.qi) BETWEEN e.datum AND coalesce(e.einde, e.datum)
    GROUP BY e.person, p.programme, p.qi, p.pattern_no, p.minimum HAVING count(*) >= p.minimum)
SELECT person, programme, qi, arg_min(id, first_line) AS evidence FROM treated GROUP BY ALL;

INSERT INTO flag
SELECT 'D9', l.line_no, l.tab, l.person, l.declaratie_id, l.rho_id, l.practice_agb, l.programme, l.qi, l.net_cents,
       s.evidence, 'claims', 'zeker'
FROM mdz_line l JOIN specialist_quarter s USING (person, programme, qi);
