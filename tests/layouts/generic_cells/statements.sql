CREATE OR REPLACE TEMP TABLE staged_row AS WITH cell AS (
SELECT raw,
mark,
asked,
said_cell,
said_day,
right(regexp_replace(asked, '\D', '', 'g'), 9) AS target,
string_split(coalesce(raw, ''), $delimiter) AS c
FROM (
SELECT raw, 0 AS mark, $asked AS asked, $said_cell AS said_cell, $said_day AS said_day
FROM read_csv($file, delim = chr(1), header = false, skip = 0, auto_detect = false, quote = '', escape = '', columns = {'raw': 'VARCHAR'}, null_padding = false, strict_mode = true, max_line_size = 2000000, compression = 'none', buffer_size = 32000000) ) AS line ),
text AS (
SELECT raw,
c,
target,
CASE
WHEN mark NOT IN (0, 9) THEN mark
WHEN raw IS NULL THEN 4
WHEN trim(c[1]) = '' AND trim(raw, $blank) = '' THEN 4
WHEN raw = $header THEN 3
ELSE mark END AS mark,
false AS noted,
len(c) AS width,
array_to_string(list_transform(c[6:], lambda x: trim(x)), '') AS rest,
trim(c[1], ' ="''()') AS x_cell,
trim(c[4], ' ="''()') AS x_azimuth_deg,
'' AS x_beam_deg,
'' AS x_served,
'' AS x_other,
'' AS x_third,
'' AS x_service_centre,
'' AS x_imei,
'' AS x_imsi,
'' AS x_end_cell,
replace(trim(c[2], ' ="''()'), ',', '.') AS x0,
replace(trim(c[3], ' ="''()'), ',', '.') AS y0,
'' AS crs0
FROM cell ),
code AS (
SELECT *
FROM text ),
meaning AS (
SELECT * ,
coalesce(NULL) AS kind,
coalesce(0) AS direction,
(0 | 0) AS flags
FROM code ),
whose AS (
SELECT *
FROM meaning ),
value AS (
SELECT *,
NULL::BIGINT AS wall,
NULL::INTEGER AS stated,
NULL::SMALLINT AS zone_no,
NULL::INTEGER AS duration_s,
NULL::VARCHAR AS odd_length,
(CASE
WHEN try_cast(nullif(replace(regexp_extract(x_azimuth_deg, '^\s*(\d{1,3}([.,]\d+)?)\s*(°|º|deg.*)?\s*$', 1), ',', '.'), '') AS DOUBLE) BETWEEN 0 AND 360 THEN round(try_cast(nullif(replace(regexp_extract(x_azimuth_deg, '^\s*(\d{1,3}([.,]\d+)?)\s*(°|º|deg.*)?\s*$', 1), ',', '.'), '') AS DOUBLE))::INTEGER END % 360) AS azimuth_deg,
CASE
WHEN try_cast(nullif(replace(regexp_extract(x_beam_deg, '^\s*(\d{1,3}([.,]\d+)?)\s*(°|º|deg.*)?\s*$', 1), ',', '.'), '') AS DOUBLE) BETWEEN 0 AND 360 THEN round(try_cast(nullif(replace(regexp_extract(x_beam_deg, '^\s*(\d{1,3}([.,]\d+)?)\s*(°|º|deg.*)?\s*$', 1), ',', '.'), '') AS DOUBLE))::INTEGER END AS beam_deg
FROM whose ),
verdict AS (
SELECT *,
CASE
WHEN coalesce(starts_with(raw, chr(24)), false) THEN 21
WHEN (CASE
WHEN NOT (NOT coalesce(starts_with(raw, chr(24)), false) AND ((width BETWEEN 4 AND 5 OR width > 5 AND rest = '') AND x_cell <> '' AND regexp_full_match(x0, '[+-]?\d+([.]\d+)?') AND regexp_full_match(y0, '[+-]?\d+([.]\d+)?'))) THEN len(list_intersect(list_transform(c, lambda x: trim(lower(x), ' ="''()')), ['cellule', 'x', 'y'])) >= 2
ELSE false END) THEN 18
WHEN NOT (width BETWEEN 4 AND 5 OR width > 5 AND rest = '') THEN 1
ELSE 0 END AS reason,
(NOT coalesce(starts_with(raw, chr(24)), false) AND ((width BETWEEN 4 AND 5 OR width > 5 AND rest = '') AND x_cell <> '' AND regexp_full_match(x0, '[+-]?\d+([.]\d+)?') AND regexp_full_match(y0, '[+-]?\d+([.]\d+)?'))) AS is_row
FROM value )
SELECT (CASE
WHEN is_row AND mark = 9 THEN 0
WHEN mark = 9 OR mark = 0 AND noted AND NOT is_row THEN 5
ELSE mark END)::TINYINT AS mark,
reason::TINYINT AS reason,
CASE
WHEN reason = 0 THEN NULL
ELSE (CASE
WHEN coalesce(starts_with(raw, chr(24)), false) OR NOT (width BETWEEN 4 AND 5 OR width > 5 AND rest = '') THEN '' END) END AS field,
CASE
WHEN reason = 0 THEN NULL
ELSE (CASE
WHEN coalesce(starts_with(raw, chr(24)), false) THEN ''
WHEN NOT (width BETWEEN 4 AND 5 OR width > 5 AND rest = '') THEN width || ' / 5' END) END AS found,
wall,
stated,
kind,
duration_s,
direction,
azimuth_deg,
beam_deg,
nullif(concat_ws(' ', CASE
WHEN x_azimuth_deg <> '' AND azimuth_deg IS NULL AND NOT regexp_full_match(lower(x_azimuth_deg), '(omni|omnidir.*|360|toutes?|all|n/?a|nan|null|none|inconnue?|unknown|n[cd]|-1|-+)') THEN 'azimuth_deg no_angle ' || x_azimuth_deg END, CASE
WHEN azimuth_deg IS NOT NULL AND NOT regexp_full_match(x_azimuth_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND NOT regexp_matches(x_azimuth_deg, '[.,]0*[1-9]') THEN 'azimuth_deg decimal ' || x_azimuth_deg || ' ' || (azimuth_deg)::VARCHAR END, CASE
WHEN azimuth_deg IS NOT NULL AND NOT regexp_full_match(x_azimuth_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND regexp_matches(x_azimuth_deg, '[.,]0*[1-9]') THEN 'azimuth_deg rounded ' || x_azimuth_deg || ' ' || (azimuth_deg)::VARCHAR END, CASE
WHEN x_beam_deg <> '' AND beam_deg IS NULL AND NOT regexp_full_match(lower(x_beam_deg), '(omni|omnidir.*|360|toutes?|all|n/?a|nan|null|none|inconnue?|unknown|n[cd]|-1|-+)') THEN 'beam_deg no_angle ' || x_beam_deg END, CASE
WHEN beam_deg IS NOT NULL AND NOT regexp_full_match(x_beam_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND NOT regexp_matches(x_beam_deg, '[.,]0*[1-9]') THEN 'beam_deg decimal ' || x_beam_deg || ' ' || (beam_deg)::VARCHAR END, CASE
WHEN beam_deg IS NOT NULL AND NOT regexp_full_match(x_beam_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND regexp_matches(x_beam_deg, '[.,]0*[1-9]') THEN 'beam_deg rounded ' || x_beam_deg || ' ' || (beam_deg)::VARCHAR END),
'') AS notes,
x_cell,
x0,
y0,
hash(raw) AS digest
FROM verdict;

CREATE OR REPLACE TEMP VIEW staged AS
SELECT rowid AS rowid,
*,
'' AS x_served,
'' AS x_other,
'' AS x_third,
'' AS x_service_centre,
'' AS x_imei,
'' AS x_imsi,
'' AS x_end_cell,
'' AS crs0,
NULL::VARCHAR AS odd_length,
NULL::BIGINT AS wall_end,
NULL::INTEGER AS stated_end,
NULL::SMALLINT AS zone_no,
(0 | 0) AS flags,
false AS swapped,
NULL::BIGINT AS valid_from,
NULL::BIGINT AS valid_to
FROM staged_row;

CREATE OR REPLACE TEMP TABLE packed AS WITH clock AS (
SELECT rowid + 1 AS row,
*,
stated AS off
FROM staged ),
ended AS (
SELECT *,
NULL AS ended_s
FROM clock ),
met AS (
SELECT s.row,
CASE
WHEN s.row = $top THEN 3
WHEN s.row < $top AND s.mark <> 4 AND NOT (false) THEN 5
ELSE s.mark END AS mark,
CASE
WHEN s.off = 9001 THEN 4
WHEN s.off = 9002 THEN 5
WHEN s.reason > 0 THEN s.reason
WHEN i.reason > 0 THEN i.reason
WHEN coalesce(c.cell, '') = '' THEN 12
ELSE 0 END AS reason,
CASE
WHEN s.off BETWEEN -900 AND 900 AND s.reason NOT IN (1, 21, 2, 20, 3) THEN s.wall - s.off * 60 END AS t,
s.off,
s.kind,
s.direction,
coalesce(s.duration_s, NULL, s.ended_s)::INTEGER AS duration_s,
s.digest,
i.reason AS ident_reason,
s.flags | 0 | CASE
WHEN s.x_service_centre <> '' AND s.x_service_centre = s.x_other THEN 128
ELSE 0 END | CASE
WHEN false THEN 32
ELSE 0 END AS flags,
i.id AS ident,
i.served,
i.imei14,
coalesce(c.asked, '') AS cell,
0 AS other,
0 AS third,
CASE
WHEN coalesce(c.cell, '') <> '' THEN c.id
ELSE 0 END AS cell_at,
0 AS end_cell_at
FROM ended s
LEFT JOIN ident i USING (x_served, x_imei, x_imsi)
LEFT JOIN spot c ON c.text = s.x_cell ),
scoped AS (
SELECT *,
CASE
WHEN (mark = 0 AND (t IS NOT NULL OR true) AND ident_reason = 0 AND reason NOT IN (1, 21)) THEN NULL::VARCHAR END AS outside,
(mark = 0 AND (t IS NOT NULL OR true) AND ident_reason = 0 AND reason NOT IN (1, 21)) OR true AS asked
FROM met )
SELECT row,
(CASE
WHEN mark <> 0 THEN mark
WHEN outside IS NOT NULL THEN 7
WHEN reason <> 0 THEN 6
ELSE 1 END)::TINYINT AS fate,
reason::TINYINT AS reason,
outside,
t,
kind::TINYINT AS kind,
direction::TINYINT AS direction,
ident,
other,
third,
duration_s,
cell_at AS cell,
end_cell_at AS end_cell,
off::SMALLINT AS off,
flags,
digest,
asked AND outside IS NULL AS within
FROM scoped;
