-- Chapter 2, "Curate -> net lines", rules 1 to 4.

CREATE MACRO quarter_index(d) AS (year(d) * 4 + quarter(d) - 1)::INTEGER;
CREATE MACRO quarter_first(qi) AS make_date(qi // 4, (qi % 4) * 3 + 1, 1);
CREATE MACRO quarter_last(qi) AS last_day(make_date(qi // 4, (qi % 4) * 3 + 3, 1));

-- Rule 1. "Line identity = (table, verzekerde_id, declaratie_id)". Identities that may occur more than once are
-- found by a hash first, so that the exact comparison touches few lines.
CREATE TEMP TABLE shared_identity AS
SELECT hash(tab, person, declaratie_id) AS identity_hash FROM claim_in
WHERE fault IS NULL AND delivery IN (SELECT ord FROM active_delivery)
GROUP BY 1 HAVING count(*) > 1;

CREATE TEMP TABLE shared_line AS
SELECT rowid AS line_no, tab, person, declaratie_id, delivery,
       ROW(voorgaande, debit, uzovi, list, code, datum, aantal, bedrag, toekenning, executing, related,
           specialism, diagnosis, einde, referral)::VARCHAR AS content
FROM claim_in
WHERE fault IS NULL AND delivery IN (SELECT ord FROM active_delivery)
  AND hash(tab, person, declaratie_id) IN (SELECT identity_hash FROM shared_identity);

CREATE TABLE set_aside (line_no BIGINT, outcome VARCHAR);

INSERT INTO set_aside
WITH conflicting AS ( -- "Twice with other content in one delivery: that delivery's lines of this identity"
    SELECT tab, person, declaratie_id, delivery FROM shared_line
    GROUP BY ALL HAVING count(DISTINCT content) > 1),
candidate AS (
    SELECT s.*, c.delivery IS NOT NULL AS conflicts
    FROM shared_line s LEFT JOIN conflicting c USING (tab, person, declaratie_id, delivery)),
winner AS ( -- "the line of the later delivery (by created, then id) wins"; "an older one stands"
    SELECT tab, person, declaratie_id, line_no AS winner_no, content AS winner_content FROM candidate
    WHERE NOT conflicts
    QUALIFY row_number() OVER (PARTITION BY tab, person, declaratie_id ORDER BY delivery DESC, line_no) = 1)
SELECT c.line_no,
       CASE WHEN c.conflicts THEN 'conflicting_line'
            WHEN c.content = w.winner_content THEN 'repeated' -- "equal = repeated, other = restated_line"
            ELSE 'restated_line' END
FROM candidate c LEFT JOIN winner w USING (tab, person, declaratie_id)
WHERE c.conflicts OR c.line_no <> w.winner_no;

-- "Unknown or not valid on the date: quarantined"; list 041 is not checked. Judged per line, before reversals.
INSERT INTO set_aside
SELECT c.rowid, 'unknown_code' FROM claim_in c
WHERE c.fault IS NULL AND c.list <> '041' AND c.delivery IN (SELECT ord FROM active_delivery)
  AND NOT EXISTS (SELECT 1 FROM service s
                  WHERE s.list = c.list AND s.code = c.code AND c.datum BETWEEN s.van AND s.tot)
  AND c.rowid NOT IN (SELECT line_no FROM set_aside);

-- Rule 2. "credits are summed per voorgaande_declaratie_id of the same table and person".
CREATE TEMP TABLE credit_line AS
SELECT c.rowid AS line_no, c.tab, c.person, c.voorgaande, c.bedrag FROM claim_in c
WHERE c.fault IS NULL AND NOT c.debit AND c.delivery IN (SELECT ord FROM active_delivery)
  AND c.rowid NOT IN (SELECT line_no FROM set_aside);

CREATE TEMP TABLE credited_debit AS
SELECT c.rowid AS line_no, c.tab, c.person, c.declaratie_id, c.bedrag, s.credit_cents,
       CASE WHEN s.credit_cents = c.bedrag THEN 'reversed'
            WHEN s.credit_cents < c.bedrag THEN 'partly_reversed'
            ELSE 'net' END AS outcome -- "< 0: the credits go to quarantine, the debit stays whole"
FROM claim_in c
JOIN (SELECT tab, person, voorgaande, sum(bedrag)::BIGINT AS credit_cents FROM credit_line
      WHERE voorgaande IS NOT NULL GROUP BY ALL) s
  ON s.tab = c.tab AND s.person = c.person AND s.voorgaande = c.declaratie_id
WHERE c.fault IS NULL AND c.debit AND c.delivery IN (SELECT ord FROM active_delivery)
  AND c.rowid NOT IN (SELECT line_no FROM set_aside);

CREATE TABLE credit_outcome AS
SELECT c.line_no,
       CASE WHEN d.line_no IS NULL THEN 'unmatched_credit' -- "without a debit, without reference, or to a credit"
            WHEN d.credit_cents > d.bedrag THEN 'credit_exceeds_debit'
            ELSE 'credit_used' END AS outcome
FROM credit_line c
LEFT JOIN credited_debit d ON d.tab = c.tab AND d.person = c.person AND d.declaratie_id = c.voorgaande;

-- Insured time: periods of a person glued where they adjoin, cut after the earliest overlijdensdatum.
CREATE TABLE person AS
SELECT verzekerde_id AS person, min(overlijdensdatum) AS death FROM ref_verzekerden GROUP BY 1;

CREATE TABLE insured AS
WITH period AS (
    SELECT v.verzekerde_id AS person, v.verzekerd_van AS van,
           least(coalesce(v.verzekerd_tot, DATE '9999-12-31'), coalesce(p.death, DATE '9999-12-31')) AS tot
    FROM ref_verzekerden v JOIN person p ON p.person = v.verzekerde_id),
island AS (
    SELECT person, van, tot, sum(starts) OVER (PARTITION BY person ORDER BY van ROWS UNBOUNDED PRECEDING) AS island
    FROM (SELECT *, CASE WHEN date_diff('day', lag(tot) OVER (PARTITION BY person ORDER BY van), van) = 1
                         THEN 0 ELSE 1 END AS starts
          FROM period WHERE van <= tot))
SELECT person, min(van) AS van, max(tot) AS tot FROM island GROUP BY person, island;

-- "A table is covered on the days inside the period of one of its active deliveries with coverage full": merged.
CREATE TABLE covered AS
WITH period AS (
    SELECT DISTINCT r.table_name AS tab, a.period_from AS van, a.period_to AS tot
    FROM active_delivery a JOIN resource r ON r.ord = a.ord WHERE a.full_coverage),
island AS (
    SELECT tab, van, tot, sum(starts) OVER (PARTITION BY tab ORDER BY van, tot ROWS UNBOUNDED PRECEDING) AS island
    FROM (SELECT *, CASE WHEN van <= max(tot) OVER (PARTITION BY tab ORDER BY van, tot
                              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + 1
                         THEN 0 ELSE 1 END AS starts
          FROM period))
SELECT tab, min(van) AS van, max(tot) AS tot FROM island GROUP BY tab, island;

-- Net lines of all years. Rule 3: "unknown, uninsured, deceased, or insured, judged on datum_prestatie, for MDZ lines
-- and enrolment fees on the first day of the quarter. deceased goes before uninsured".
CREATE TABLE net_line AS
WITH debit AS (
    SELECT c.rowid AS line_no, c.delivery, c.tab, c.person, c.declaratie_id, c.uzovi, c.list, c.code, c.datum,
           quarter_index(c.datum) AS qi, c.aantal, c.bedrag, c.bedrag - coalesce(d.credit_cents, 0) AS net_cents, c.toekenning,
           c.executing, c.related, c.specialism, c.diagnosis, c.einde, c.referral, s.categorie, s.atc, s.form,
           CASE WHEN s.categorie = 'mdz' THEN s.programme END AS programme,
           c.tab = 'mdz' AND s.categorie = 'mdz' AS is_mdz, coalesce(s.many_a_day, false) AS many_a_day,
           (c.aantal * s.ddd_per_unit)::DECIMAL(38,8) AS ddd, -- list 001 alone has DDDs
           CASE WHEN s.categorie IN ('mdz', 'inschrijving') THEN quarter_first(quarter_index(c.datum))
                ELSE c.datum END AS judged_on
    FROM claim_in c
    LEFT JOIN service s ON s.list = c.list AND s.code = c.code AND c.datum BETWEEN s.van AND s.tot
    LEFT JOIN (SELECT * FROM credited_debit WHERE outcome = 'partly_reversed') d ON d.line_no = c.rowid
    WHERE c.fault IS NULL AND c.debit AND c.delivery IN (SELECT ord FROM active_delivery)
      AND c.rowid NOT IN (SELECT line_no FROM set_aside)
      AND c.rowid NOT IN (SELECT line_no FROM credited_debit WHERE outcome = 'reversed'))
SELECT d.*,
       CASE WHEN p.person IS NULL THEN 'unknown'
            WHEN d.judged_on > p.death THEN 'deceased'
            WHEN i.person IS NULL THEN 'uninsured'
            ELSE 'insured' END AS coverage
FROM debit d
LEFT JOIN person p ON p.person = d.person
LEFT JOIN insured i ON i.person = d.person AND d.judged_on BETWEEN i.van AND i.tot;

-- What became of every active line, in lines and original cents, debit and credit apart.
CREATE TABLE curate_outcome AS
WITH excluded AS (
    SELECT line_no, outcome FROM set_aside
    UNION ALL SELECT line_no, outcome FROM credit_outcome
    UNION ALL SELECT line_no, outcome FROM credited_debit WHERE outcome = 'reversed'),
counted AS (
    SELECT c.delivery, c.tab, e.outcome, count(*) FILTER (c.debit) AS debit_lines,
           coalesce(sum(c.bedrag) FILTER (c.debit), 0) AS debit_cents, count(*) FILTER (NOT c.debit) AS credit_lines,
           coalesce(sum(c.bedrag) FILTER (NOT c.debit), 0) AS credit_cents, 0 AS net_cents
    FROM excluded e JOIN claim_in c ON c.rowid = e.line_no GROUP BY ALL
    UNION ALL
    SELECT delivery, tab, CASE WHEN net_cents < bedrag THEN 'partly_reversed' ELSE 'net' END, count(*), sum(bedrag), 0, 0,
           sum(net_cents)
    FROM net_line GROUP BY ALL)
SELECT a.id AS delivery, n.tab, n.outcome, n.debit_lines, n.debit_cents::BIGINT AS debit_cents, n.credit_lines,
       n.credit_cents::BIGINT AS credit_cents, n.net_cents::BIGINT AS net_cents
FROM counted n JOIN active_delivery a ON a.ord = n.delivery;

-- Rule 4. "insured net lines of categorie inschrijving give (patient, q, practice). Several practices in one quarter:
-- the latest datum_prestatie wins, then the highest declaratie_id."
CREATE TABLE enrolment AS
SELECT person, qi, arg_max(executing, ROW(datum, declaratie_id)) AS practice
FROM net_line WHERE categorie = 'inschrijving' AND coverage = 'insured' GROUP BY person, qi;

-- mdz_contacten: the same contact again counts once, a later delivery wins.
CREATE TABLE contact AS
WITH active AS (
    SELECT c.*, c.rowid AS line_no, ROW(agb_praktijk, programma, datum, soort, uitkomst)::VARCHAR AS content
    FROM in_mdz_contacten c
    WHERE fault IS NULL AND delivery IN (SELECT ord FROM active_delivery)),
conflicting AS (
    SELECT contact_id, verzekerde_id, delivery FROM active GROUP BY ALL HAVING count(DISTINCT content) > 1)
SELECT verzekerde_id AS person, agb_praktijk AS practice, programma AS programme, datum, quarter_index(datum) AS qi,
       uitkomst = 'verschenen' AS attended
FROM active ANTI JOIN conflicting USING (contact_id, verzekerde_id, delivery)
QUALIFY row_number() OVER (PARTITION BY contact_id, verzekerde_id ORDER BY delivery DESC, line_no) = 1;
