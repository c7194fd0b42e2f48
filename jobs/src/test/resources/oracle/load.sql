-- Chapter 1, "Delivery" and "Value formats": files as text, parsed by strict patterns, every fault named.
-- Statements end with a semicolon at the end of a line; ${...} is filled in by the caller.

-- :name setup
CREATE TYPE claim_table AS ENUM ('huisartsenzorg', 'mdz', 'farmacie', 'eld', 'msz', 'paramedisch');

-- "date yyyy-MM-dd, strict": the value must be what the parsed date prints.
CREATE MACRO strict_date(v) AS
    CASE WHEN length(v) = 10 AND TRY_CAST(v AS DATE)::VARCHAR = v THEN TRY_CAST(v AS DATE) END;
-- "money decimal, at most two decimals, unsigned, no thousands separator, no exponent -> cents as long". Patterns of
-- GLOB and not of regular expressions: a third of the time. The cast refuses a second point.
CREATE MACRO two_decimals(v, digits) AS
    NOT (v GLOB '*[!0-9.]*') AND length(split_part(v, '.', 1)) <= digits
    AND (v GLOB '[0-9]*.[0-9]' OR v GLOB '[0-9]*.[0-9][0-9]' OR NOT contains(v, '.'));
CREATE MACRO money_cents(v) AS
    CASE WHEN two_decimals(v, 13) THEN (TRY_CAST(v AS DECIMAL(15,2)) * 100)::BIGINT END;
-- "quantity decimal(9,2) > 0".
CREATE MACRO quantity_of(v) AS
    CASE WHEN two_decimals(v, 7) AND TRY_CAST(v AS DECIMAL(9,2)) > 0 THEN TRY_CAST(v AS DECIMAL(9,2)) END;
CREATE MACRO decimal_of(v) AS
    CASE WHEN regexp_full_match(v, '[0-9]{1,9}(\.[0-9]{1,6})?') THEN TRY_CAST(v AS DECIMAL(15,6)) END;
CREATE MACRO integer_of(v) AS CASE WHEN regexp_full_match(v, '[0-9]{1,9}') THEN TRY_CAST(v AS INTEGER) END;
CREATE MACRO digits_of(v, n) AS CASE WHEN length(v) = n AND NOT (v GLOB '*[!0-9]*') THEN v END;
-- "verzekerde_id 32 lower-case hex characters": kept as a 128-bit value, which sorts and hashes fast.
CREATE MACRO pseudonym_of(v) AS
    CASE WHEN length(v) = 32 AND NOT (v GLOB '*[!0-9a-f]*') THEN TRY_CAST(v AS UUID) END;
CREATE MACRO pseudonym_text(u) AS replace(u::VARCHAR, '-', '');

CREATE TABLE delivery (
    ord INTEGER PRIMARY KEY, id VARCHAR, period_from DATE, period_to DATE, full_coverage BOOLEAN,
    status VARCHAR, reason VARCHAR);
CREATE TABLE delivery_replaces (ord INTEGER, replaced_id VARCHAR);
CREATE TABLE resource (
    ord INTEGER, table_name VARCHAR, path VARCHAR, row_count BIGINT, debit_cents BIGINT, credit_cents BIGINT);
-- Rows that the CSV reader could not split: number of fields, quotes, length.
CREATE TABLE structure_fault (ord INTEGER, table_name VARCHAR, path VARCHAR, line BIGINT, reason VARCHAR);
CREATE TABLE claim_in (
    delivery INTEGER, tab claim_table, declaratie_id VARCHAR, voorgaande VARCHAR, debit BOOLEAN, uzovi VARCHAR,
    person UUID, list VARCHAR, code VARCHAR, datum DATE, aantal DECIMAL(9,2), bedrag BIGINT, toekenning DATE,
    executing VARCHAR, related VARCHAR, specialism VARCHAR, diagnosis VARCHAR, einde DATE, referral VARCHAR,
    fault VARCHAR, suspected_bsn BOOLEAN, resource_path VARCHAR);

-- :name totals
-- "bytes, hash, row count or totals do not match: refused whole"; "an unparseable bedrag adds 0 to the totals".
CREATE OR REPLACE TEMP TABLE claim_total AS
SELECT delivery AS ord, resource_path AS path,
       coalesce(sum(bedrag) FILTER (debit), 0) AS debit_cents,
       coalesce(sum(bedrag) FILTER (NOT debit), 0) AS credit_cents,
       bool_or(suspected_bsn) AS suspected_bsn
FROM claim_in GROUP BY ALL;
-- A file with a header only is refused, except of the tables that may be empty.
UPDATE delivery SET status = 'refused', reason = 'no_rows' WHERE status = 'accepted' AND ord IN (
    SELECT r.ord FROM resource r LEFT JOIN file_lines t USING (ord, path)
    WHERE coalesce(t.lines, 0) = 0 AND r.table_name NOT IN ('mdz_contacten', 'weerleggingen', 'omzetplafonds'));
UPDATE delivery SET status = 'refused', reason = 'row_count_mismatch' WHERE status = 'accepted' AND ord IN (
    SELECT r.ord FROM resource r JOIN file_lines t USING (ord, path) WHERE r.row_count <> t.lines);
UPDATE delivery SET status = 'refused', reason = 'control_total_mismatch' WHERE status = 'accepted' AND ord IN (
    SELECT r.ord FROM resource r JOIN claim_total t USING (ord, path)
    WHERE coalesce(r.debit_cents, t.debit_cents) <> t.debit_cents
       OR coalesce(r.credit_cents, t.credit_cents) <> t.credit_cents);
-- "nine digits there is a suspected BSN: the whole delivery is refused".
UPDATE delivery SET status = 'refused', reason = 'suspected_bsn' WHERE status = 'accepted' AND ord IN (
    SELECT ord FROM claim_total WHERE suspected_bsn);
-- "overlapping periods of one person: refused".
UPDATE delivery SET status = 'refused', reason = 'insured_periods_overlap' WHERE status = 'accepted' AND ord IN (
    SELECT delivery FROM (
        SELECT delivery, verzekerd_van <= max(coalesce(verzekerd_tot, DATE '9999-12-31')) OVER (
                   PARTITION BY delivery, verzekerde_id ORDER BY verzekerd_van, verzekerd_tot
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS is_overlap
        FROM in_verzekerden WHERE fault IS NULL) WHERE is_overlap);
-- "structure or value faults 0.1 % each ...; above a limit the delivery is held".
UPDATE delivery SET status = 'held', reason = 'share_above_limit'
WHERE status = 'accepted' AND NOT list_contains(${approved}, id) AND ord IN (
    SELECT ord FROM delivery_lines WHERE 1000 * structure_faults > lines OR 1000 * value_faults > lines);

-- :name active
-- "A delivery that replaces another makes the older one inactive"; "takes effect once the replacing delivery is
-- active and stays when that one is replaced in turn; a refused or held one replaces nothing".
CREATE OR REPLACE TABLE active_delivery AS
SELECT * FROM delivery d
WHERE d.status = 'accepted' AND d.id NOT IN (
    SELECT r.replaced_id FROM delivery_replaces r JOIN delivery b ON b.ord = r.ord
    WHERE b.status = 'accepted' AND b.id <> r.replaced_id);

-- :name reference
-- "per table, the latest active delivery that holds it counts, as a whole".
CREATE OR REPLACE TABLE ref_${table} AS
SELECT * EXCLUDE (delivery, fault) FROM in_${table}
WHERE fault IS NULL AND delivery = (
    SELECT max(r.ord) FROM resource r JOIN active_delivery a ON a.ord = r.ord WHERE r.table_name = '${table}');

-- :name services
-- One row per code and validity period: prestaties, and ZI-nummers (list 001) from geneesmiddelen.
CREATE OR REPLACE TABLE service AS
SELECT prestatiecodelijst AS list, prestatiecode AS code, van, coalesce(tot, DATE '9999-12-31') AS tot, categorie,
       programma AS programme, meermaals_per_dag = 'J' AS many_a_day, NULL::VARCHAR AS atc, NULL::VARCHAR AS form,
       NULL::DECIMAL(15,6) AS ddd_per_unit
FROM ref_prestaties WHERE prestatiecodelijst <> '001'
UNION ALL
SELECT '001', zi_nummer, van, coalesce(tot, DATE '9999-12-31'), NULL, NULL, false, atc, toedieningsvorm,
       ddd_per_eenheid
FROM ref_geneesmiddelen;

-- :name hold_unknown_codes
-- "unknown codes 0.5 %" of all lines of the delivery; all accepted lines with an unknown code count, repeated or not.
UPDATE delivery SET status = 'held', reason = 'share_above_limit'
WHERE status = 'accepted' AND NOT list_contains(${approved}, id) AND ord IN (
    SELECT l.ord FROM delivery_lines l JOIN (
        SELECT c.delivery, count(*) AS unknown_codes FROM claim_in c
        WHERE c.fault IS NULL AND c.list <> '041' AND c.delivery IN (SELECT ord FROM active_delivery)
          AND NOT EXISTS (SELECT 1 FROM service s WHERE s.list = c.list AND s.code = c.code
                          AND c.datum BETWEEN s.van AND s.tot)
        GROUP BY c.delivery) u ON u.delivery = l.ord
    WHERE 200 * u.unknown_codes > l.lines);
