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
array_to_string(list_transform(c[8:], lambda x: trim(x)), '') AS rest,
trim(c[1], ' ') AS x_cell,
trim(c[4], ' ') AS x_azimuth_deg,
trim(c[5], ' ') AS x_beam_deg,
trim(c[6], ' ') AS x_valid_from,
trim(c[7], ' ') AS x_valid_to,
'' AS x_served,
'' AS x_other,
'' AS x_third,
'' AS x_service_centre,
'' AS x_imei,
'' AS x_imsi,
'' AS x_end_cell,
trim(c[2], ' ') AS x0,
trim(c[3], ' ') AS y0,
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
WHEN try_cast(nullif(replace(regexp_extract(x_beam_deg, '^\s*(\d{1,3}([.,]\d+)?)\s*(°|º|deg.*)?\s*$', 1), ',', '.'), '') AS DOUBLE) BETWEEN 0 AND 360 THEN round(try_cast(nullif(replace(regexp_extract(x_beam_deg, '^\s*(\d{1,3}([.,]\d+)?)\s*(°|º|deg.*)?\s*$', 1), ',', '.'), '') AS DOUBLE))::INTEGER END AS beam_deg,
coalesce(coalesce(CASE
WHEN x_valid_from LIKE '__________T________+02:00' OR x_valid_from LIKE '__________T________+01:00' THEN epoch_us(try_cast(x_valid_from AS TIMESTAMP)) // 1000000 END, epoch(try_cast(CASE
WHEN substr(x_valid_from, 11, 1) = 'T' THEN left(x_valid_from, 19) END AS TIMESTAMP))::BIGINT), epoch_us(try_strptime(replace(replace(regexp_replace(CASE
WHEN strlen(x_valid_from) = length(x_valid_from) THEN x_valid_from
ELSE translate(x_valid_from, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(\d:\d\d:\d\d)[.,]\d+', '\1'), chr(8239), ' '), chr(160), ' '), ['%Y-%m-%d'])) // 1000000, CASE
WHEN regexp_matches(x_valid_from, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])') THEN coalesce(CASE
WHEN regexp_replace(x_valid_from, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3') LIKE '__________T________+02:00' OR regexp_replace(x_valid_from, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3') LIKE '__________T________+01:00' THEN epoch_us(try_cast(regexp_replace(x_valid_from, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3') AS TIMESTAMP)) // 1000000 END, epoch(try_cast(CASE
WHEN substr(regexp_replace(x_valid_from, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3'), 11, 1) = 'T' THEN left(regexp_replace(x_valid_from, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3'), 19) END AS TIMESTAMP))::BIGINT) + 86400 END, CASE
WHEN regexp_matches(CASE
WHEN strlen(x_valid_from) = length(x_valid_from) THEN x_valid_from
ELSE translate(x_valid_from, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])') THEN epoch_us(try_strptime(replace(replace(regexp_replace(regexp_replace(CASE
WHEN strlen(x_valid_from) = length(x_valid_from) THEN x_valid_from
ELSE translate(x_valid_from, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3'), '(\d:\d\d:\d\d)[.,]\d+', '\1'), chr(8239), ' '), chr(160), ' '), ['%Y-%m-%d'])) // 1000000 + 86400 END) - coalesce(coalesce(CASE substr(x_valid_from, 20)
WHEN '+02:00' THEN 120
WHEN '+01:00' THEN 60
WHEN 'Z' THEN 0
ELSE (CASE
WHEN regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1) = 'Z' THEN 0
WHEN left(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 1) = '-' THEN -(try_cast(substr(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2, 2) AS SMALLINT) * 60 + CASE
WHEN strlen(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1)) > 3 THEN try_cast(right(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2) AS SMALLINT)
ELSE 0 END)
WHEN regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1) <> '' AND (try_cast(substr(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2, 2) AS SMALLINT) * 60 + CASE
WHEN strlen(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1)) > 3 THEN try_cast(right(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2) AS SMALLINT)
ELSE 0 END) <= 840 THEN (try_cast(substr(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2, 2) AS SMALLINT) * 60 + CASE
WHEN strlen(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1)) > 3 THEN try_cast(right(regexp_extract(substr(x_valid_from, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2) AS SMALLINT)
ELSE 0 END) END) END, NULL), 0) * 60 AS valid_from,
coalesce(coalesce(CASE
WHEN x_valid_to LIKE '__________T________+02:00' OR x_valid_to LIKE '__________T________+01:00' THEN epoch_us(try_cast(x_valid_to AS TIMESTAMP)) // 1000000 END, epoch(try_cast(CASE
WHEN substr(x_valid_to, 11, 1) = 'T' THEN left(x_valid_to, 19) END AS TIMESTAMP))::BIGINT), epoch_us(try_strptime(replace(replace(regexp_replace(CASE
WHEN strlen(x_valid_to) = length(x_valid_to) THEN x_valid_to
ELSE translate(x_valid_to, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(\d:\d\d:\d\d)[.,]\d+', '\1'), chr(8239), ' '), chr(160), ' '), ['%Y-%m-%d'])) // 1000000, CASE
WHEN regexp_matches(x_valid_to, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])') THEN coalesce(CASE
WHEN regexp_replace(x_valid_to, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3') LIKE '__________T________+02:00' OR regexp_replace(x_valid_to, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3') LIKE '__________T________+01:00' THEN epoch_us(try_cast(regexp_replace(x_valid_to, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3') AS TIMESTAMP)) // 1000000 END, epoch(try_cast(CASE
WHEN substr(regexp_replace(x_valid_to, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3'), 11, 1) = 'T' THEN left(regexp_replace(x_valid_to, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3'), 19) END AS TIMESTAMP))::BIGINT) + 86400 END, CASE
WHEN regexp_matches(CASE
WHEN strlen(x_valid_to) = length(x_valid_to) THEN x_valid_to
ELSE translate(x_valid_to, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])') THEN epoch_us(try_strptime(replace(replace(regexp_replace(regexp_replace(CASE
WHEN strlen(x_valid_to) = length(x_valid_to) THEN x_valid_to
ELSE translate(x_valid_to, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3'), '(\d:\d\d:\d\d)[.,]\d+', '\1'), chr(8239), ' '), chr(160), ' '), ['%Y-%m-%d'])) // 1000000 + 86400 END) - coalesce(coalesce(CASE substr(x_valid_to, 20)
WHEN '+02:00' THEN 120
WHEN '+01:00' THEN 60
WHEN 'Z' THEN 0
ELSE (CASE
WHEN regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1) = 'Z' THEN 0
WHEN left(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 1) = '-' THEN -(try_cast(substr(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2, 2) AS SMALLINT) * 60 + CASE
WHEN strlen(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1)) > 3 THEN try_cast(right(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2) AS SMALLINT)
ELSE 0 END)
WHEN regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1) <> '' AND (try_cast(substr(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2, 2) AS SMALLINT) * 60 + CASE
WHEN strlen(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1)) > 3 THEN try_cast(right(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2) AS SMALLINT)
ELSE 0 END) <= 840 THEN (try_cast(substr(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2, 2) AS SMALLINT) * 60 + CASE
WHEN strlen(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1)) > 3 THEN try_cast(right(regexp_extract(substr(x_valid_to, 20), '^(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)$', 1), 2) AS SMALLINT)
ELSE 0 END) END) END, NULL), 0) * 60 AS valid_to
FROM whose ),
verdict AS (
SELECT *,
CASE
WHEN coalesce(starts_with(raw, chr(24)), false) THEN 21
WHEN (CASE
WHEN NOT (NOT coalesce(starts_with(raw, chr(24)), false) AND ((width BETWEEN 7 AND 7 OR width > 7 AND rest = '') AND x_cell <> '' AND regexp_full_match(x0, '[+-]?\d+([.]\d+)?') AND regexp_full_match(y0, '[+-]?\d+([.]\d+)?'))) THEN len(list_intersect(list_transform(c, lambda x: trim(lower(x), ' ="''()')), ['cell', 'latitude', 'longitude'])) >= 2
ELSE false END) THEN 18
WHEN NOT (width BETWEEN 7 AND 7 OR width > 7 AND rest = '') THEN 1
ELSE 0 END AS reason,
(NOT coalesce(starts_with(raw, chr(24)), false) AND ((width BETWEEN 7 AND 7 OR width > 7 AND rest = '') AND x_cell <> '' AND regexp_full_match(x0, '[+-]?\d+([.]\d+)?') AND regexp_full_match(y0, '[+-]?\d+([.]\d+)?'))) AS is_row
FROM value )
SELECT (CASE
WHEN is_row AND mark = 9 THEN 0
WHEN mark = 9 OR mark = 0 AND noted AND NOT is_row THEN 5
ELSE mark END)::TINYINT AS mark,
reason::TINYINT AS reason,
CASE
WHEN reason = 0 THEN NULL
ELSE (CASE
WHEN coalesce(starts_with(raw, chr(24)), false) OR NOT (width BETWEEN 7 AND 7 OR width > 7 AND rest = '') THEN '' END) END AS field,
CASE
WHEN reason = 0 THEN NULL
ELSE (CASE
WHEN coalesce(starts_with(raw, chr(24)), false) THEN ''
WHEN NOT (width BETWEEN 7 AND 7 OR width > 7 AND rest = '') THEN width || ' / 7' END) END AS found,
wall,
stated,
kind,
duration_s,
direction,
azimuth_deg,
beam_deg,
valid_from,
valid_to,
nullif(concat_ws(' ', CASE
WHEN x_azimuth_deg <> '' AND azimuth_deg IS NULL AND NOT regexp_full_match(lower(x_azimuth_deg), '(omni|omnidir.*|360|toutes?|all|n/?a|nan|null|none|inconnue?|unknown|n[cd]|-1|-+)') THEN 'azimuth_deg no_angle ' || x_azimuth_deg END, CASE
WHEN azimuth_deg IS NOT NULL AND NOT regexp_full_match(x_azimuth_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND NOT regexp_matches(x_azimuth_deg, '[.,]0*[1-9]') THEN 'azimuth_deg decimal ' || x_azimuth_deg || ' ' || (azimuth_deg)::VARCHAR END, CASE
WHEN azimuth_deg IS NOT NULL AND NOT regexp_full_match(x_azimuth_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND regexp_matches(x_azimuth_deg, '[.,]0*[1-9]') THEN 'azimuth_deg rounded ' || x_azimuth_deg || ' ' || (azimuth_deg)::VARCHAR END, CASE
WHEN x_beam_deg <> '' AND beam_deg IS NULL AND NOT regexp_full_match(lower(x_beam_deg), '(omni|omnidir.*|360|toutes?|all|n/?a|nan|null|none|inconnue?|unknown|n[cd]|-1|-+)') THEN 'beam_deg no_angle ' || x_beam_deg END, CASE
WHEN beam_deg IS NOT NULL AND NOT regexp_full_match(x_beam_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND NOT regexp_matches(x_beam_deg, '[.,]0*[1-9]') THEN 'beam_deg decimal ' || x_beam_deg || ' ' || (beam_deg)::VARCHAR END, CASE
WHEN beam_deg IS NOT NULL AND NOT regexp_full_match(x_beam_deg, '\s*\d+\s*(°|º|deg.*)?\s*') AND regexp_matches(x_beam_deg, '[.,]0*[1-9]') THEN 'beam_deg rounded ' || x_beam_deg || ' ' || (beam_deg)::VARCHAR END, CASE
WHEN x_valid_from <> '' AND valid_from IS NULL THEN 'valid_from no_time ' || x_valid_from END, CASE
WHEN x_valid_to <> '' AND valid_to IS NULL THEN 'valid_to no_time ' || x_valid_to END),
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
false AS swapped
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
