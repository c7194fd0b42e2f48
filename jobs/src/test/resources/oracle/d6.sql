-- D6 above_maximum_tariff: "limit = HALF_UP(aantal x max_tarief in cents) valid on the date (executing AGB before
-- everyone); flagged when amount > limit + 1; no tariff: not assessed"; amount - limit.
CREATE TABLE tariff_limit AS
WITH tariff AS (
    SELECT prestatiecodelijst AS list, prestatiecode AS code, agb_uitvoerder AS agb, van,
           coalesce(tot, DATE '9999-12-31') AS tot, max_tarief AS max_cents
    FROM ref_tarieven),
applied AS (
    SELECT l.line_no, l.aantal, l.net_cents, coalesce(own.max_cents, every.max_cents) AS max_cents
    FROM year_line l
    LEFT JOIN tariff own ON own.list = l.list AND own.code = l.code AND own.agb = l.executing
                        AND l.datum BETWEEN own.van AND own.tot
    LEFT JOIN (SELECT * FROM tariff WHERE agb IS NULL) every
           ON every.list = l.list AND every.code = l.code AND l.datum BETWEEN every.van AND every.tot)
SELECT line_no, round(aantal::DECIMAL(18,2) * max_cents, 0)::BIGINT AS limit_cents FROM applied
WHERE max_cents IS NOT NULL;

INSERT INTO flag
SELECT 'D6', l.line_no, l.tab, l.person, l.declaratie_id, l.rho_id, l.practice_agb, NULL, l.qi,
       l.net_cents - t.limit_cents, 'max_cents=' || t.limit_cents, 'claims', 'zeker'
FROM tariff_limit t JOIN year_line l USING (line_no)
WHERE l.net_cents > t.limit_cents + 1;
