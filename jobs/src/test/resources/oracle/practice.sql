-- Numerator, denominator and persons per measure and practice unit: levels.sql without the higher levels.
CREATE TABLE practice_count AS
SELECT measure_id, rho_id, practice_agb, sum(numerator)::DECIMAL(38,8) AS numerator,
       sum(denominator)::DECIMAL(38,8) AS denominator, count(*) FILTER (denominator <> 0) AS persons
FROM (SELECT measure_id, rho_id, practice_agb, person, sum(numerator) AS numerator, sum(denominator) AS denominator
      FROM contribution GROUP BY ALL)
GROUP BY ALL
UNION ALL
SELECT measure_id, rho_id, practice_agb, sum(numerator)::DECIMAL(38,8), sum(denominator)::DECIMAL(38,8), sum(persons)::BIGINT
FROM person_count GROUP BY ALL;
