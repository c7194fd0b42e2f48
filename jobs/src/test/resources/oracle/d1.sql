-- D1 duplicate_line: "same table, patient, executing AGB, code list, code and date as an earlier net line (order
-- datum_toekenning, declaratie_id), code not meermaals_per_dag; not for farmacie"; amount: net amount.
INSERT INTO flag
WITH ranked AS (
    SELECT *, row_number() OVER same_service AS place, first_value(declaratie_id) OVER same_service AS first_id
    FROM year_line WHERE tab <> 'farmacie' AND NOT many_a_day
    WINDOW same_service AS (PARTITION BY tab, person, executing, list, code, datum ORDER BY toekenning, declaratie_id))
SELECT 'D1', line_no, tab, person, declaratie_id, rho_id, practice_agb, NULL, qi, net_cents, first_id, 'claims', 'zeker'
FROM ranked WHERE place > 1;
