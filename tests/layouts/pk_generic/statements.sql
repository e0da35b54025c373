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
array_to_string(list_transform(c[11:], lambda x: trim(x)), '') AS rest,
trim(c[5], ' ="''()') AS x_time,
trim(c[2], ' ="''()') AS x_kind,
trim(c[3], ' ="''()') AS x_served,
trim(c[4], ' ="''()') AS x_other,
trim(c[6], ' ="''()') AS x_duration_s,
trim(c[8], ' ="''()') AS x_imei,
trim(c[9], ' ="''()') AS x_imsi,
trim(c[7], ' ="''()') AS x_cell,
'' AS x_third,
'' AS x_service_centre,
'' AS x_end_cell
FROM cell ),
code AS (
SELECT * ,
CASE lower(x_kind)
WHEN 'incoming' THEN 0
WHEN 'outgoing' THEN 1
WHEN 'incoming sms' THEN 2
WHEN 'outgoing sms' THEN 3 END AS code_kind
FROM text ),
meaning AS (
SELECT * ,
coalesce(CASE code_kind
WHEN 0 THEN 1
WHEN 1 THEN 1
WHEN 2 THEN 2
WHEN 3 THEN 2 END, NULL) AS kind,
coalesce(CASE code_kind
WHEN 0 THEN 2
WHEN 1 THEN 1
WHEN 2 THEN 2
WHEN 3 THEN 1 END, 0) AS direction,
(0 | 0) AS flags
FROM code ),
whose AS (
SELECT *
FROM meaning ),
value AS (
SELECT *,
coalesce(epoch_us(try_strptime(replace(replace(regexp_replace(CASE
WHEN strlen(x_time) = length(x_time) THEN x_time
ELSE translate(x_time, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(\d:\d\d:\d\d)[.,]\d+', '\1'), chr(8239), ' '), chr(160), ' '), ['%m/%d/%Y %H:%M:%S'])) // 1000000, CASE
WHEN regexp_matches(CASE
WHEN strlen(x_time) = length(x_time) THEN x_time
ELSE translate(x_time, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])') THEN epoch_us(try_strptime(replace(replace(regexp_replace(regexp_replace(CASE
WHEN strlen(x_time) = length(x_time) THEN x_time
ELSE translate(x_time, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９', '012345678901234567890123456789012345678901234567890123456789') END, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])', '\100\2\3'), '(\d:\d\d:\d\d)[.,]\d+', '\1'), chr(8239), ' '), chr(160), ' '), ['%m/%d/%Y %H:%M:%S'])) // 1000000 + 86400 END) AS wall,
coalesce(NULL) AS stated,
NULL::SMALLINT AS zone_no,
CASE
WHEN x_duration_s = '' THEN NULL
WHEN strlen(x_duration_s) < 9 AND try_cast(x_duration_s AS UINTEGER)::VARCHAR = x_duration_s THEN try_cast(x_duration_s AS UINTEGER)::INTEGER
WHEN regexp_full_match(x_duration_s, '\d{1,8}') THEN try_cast(x_duration_s AS INTEGER) END AS duration_s,
CASE
WHEN true AND x_duration_s <> '' AND duration_s IS NULL THEN x_duration_s END AS odd_length
FROM whose ),
verdict AS (
SELECT *,
CASE
WHEN coalesce(starts_with(raw, chr(24)), false) THEN 21
WHEN (CASE
WHEN NOT (NOT coalesce(starts_with(raw, chr(24)), false) AND ((width BETWEEN 9 AND 10 OR width > 10 AND rest = '') AND wall IS NOT NULL)) THEN len(list_intersect(list_transform(c, lambda x: trim(lower(x), ' ="''()')), ['a-party', 'b-party', 'call type', 'cell id', 'date & time', 'duration', 'imei', 'imsi', 'site', 'sr #'])) >= 2
ELSE false END) THEN 18
WHEN NOT (width BETWEEN 9 AND 10 OR width > 10 AND rest = '') THEN 1
WHEN x_time = '' AND x_kind <> '' AND code_kind IS NULL THEN 6
WHEN wall IS NULL OR NOT (wall BETWEEN 0 AND 4102444800) THEN 2
WHEN code_kind IS NULL THEN 6
WHEN kind IS NULL THEN 6
ELSE 0 END AS reason,
(NOT coalesce(starts_with(raw, chr(24)), false) AND ((width BETWEEN 9 AND 10 OR width > 10 AND rest = '') AND wall IS NOT NULL)) AS is_row
FROM value )
SELECT (CASE
WHEN is_row AND mark = 9 THEN 0
WHEN mark = 9 OR mark = 0 AND noted AND NOT is_row THEN 5
ELSE mark END)::TINYINT AS mark,
reason::TINYINT AS reason,
CASE
WHEN reason = 0 THEN NULL
ELSE (CASE
WHEN coalesce(starts_with(raw, chr(24)), false) OR NOT (width BETWEEN 9 AND 10 OR width > 10 AND rest = '') THEN ''
WHEN x_time = '' AND x_kind <> '' AND code_kind IS NULL THEN 'kind'
WHEN wall IS NULL OR NOT (wall BETWEEN 0 AND 4102444800) THEN 'time'
WHEN code_kind IS NULL THEN 'kind'
WHEN kind IS NULL THEN 'kind' END) END AS field,
CASE
WHEN reason = 0 THEN NULL
ELSE (CASE
WHEN coalesce(starts_with(raw, chr(24)), false) THEN ''
WHEN NOT (width BETWEEN 9 AND 10 OR width > 10 AND rest = '') THEN width || ' / 10'
WHEN x_time = '' AND x_kind <> '' AND code_kind IS NULL THEN ltrim(x_kind, chr(24))
WHEN wall IS NULL OR NOT (wall BETWEEN 0 AND 4102444800) THEN x_time
WHEN code_kind IS NULL THEN ltrim(x_kind, chr(24))
WHEN kind IS NULL THEN '' END) END AS found,
wall,
stated,
kind,
duration_s,
direction,
odd_length,
nullif(concat_ws(' ', CASE
WHEN wall % 86400 = 0 AND regexp_matches(x_time, '(^|[^\d:.])24([:hH. ]?00(?:[:.mM ]?(?:mn|min)?00)?(?:[.,]0+)?[sZ]?)($|[^\d:.])') THEN 'time day_end ' || x_time || ' ' || (strftime(make_timestamp(wall * 1000000), '%Y-%m-%d %H:%M:%S'))::VARCHAR END, CASE
WHEN wall IS NOT NULL AND (regexp_matches(x_time, '\d:\d\d:\d\d[.,]0*[1-9]')) THEN 'time to_the_second ' || x_time || ' ' || (strftime(make_timestamp(wall * 1000000), '%Y-%m-%d %H:%M:%S'))::VARCHAR END),
'') AS notes,
x_served,
x_other,
x_imei,
x_imsi,
x_cell,
x_time,
hash(raw) AS digest
FROM verdict;

CREATE OR REPLACE TEMP VIEW staged AS
SELECT rowid AS rowid,
*,
'' AS x_third,
'' AS x_service_centre,
'' AS x_end_cell,
NULL::BIGINT AS wall_end,
NULL::INTEGER AS stated_end,
NULL::SMALLINT AS zone_no,
(0 | 0) AS flags,
false AS swapped,
NULL::BIGINT AS azimuth_deg,
NULL::BIGINT AS beam_deg,
NULL::BIGINT AS valid_from,
NULL::BIGINT AS valid_to
FROM staged_row;

CREATE OR REPLACE TEMP TABLE packed AS WITH clock AS (
SELECT rowid + 1 AS row,
*,
coalesce(stated, (300)) AS off
FROM staged ),
ended AS (
SELECT *,
NULL AS ended_s
FROM clock ),
met AS (
SELECT s.row,
CASE
WHEN s.row = $top THEN 3
WHEN s.row < $top AND s.mark <> 4 AND NOT (s.mark = 0 AND s.reason NOT IN (1, 21, 2, 20, 3)) THEN 5
ELSE s.mark END AS mark,
CASE
WHEN s.off = 9001 THEN 4
WHEN s.off = 9002 THEN 5
WHEN s.reason > 0 THEN s.reason
WHEN i.reason > 0 THEN i.reason
WHEN o.reason > 0 THEN o.reason
WHEN false THEN 12
ELSE 0 END AS reason,
CASE
WHEN s.off BETWEEN -900 AND 900 AND s.reason NOT IN (1, 21, 2, 20, 3) THEN s.wall - s.off * 60 END AS t,
s.off,
s.kind,
s.direction,
coalesce(s.duration_s, NULL, s.ended_s)::INTEGER AS duration_s,
s.digest,
i.reason AS ident_reason,
s.flags | CASE
WHEN s.kind IN (1, 2, 3) THEN o.flags
ELSE 0 END | CASE
WHEN s.x_service_centre <> '' AND s.x_service_centre = s.x_other THEN 128
ELSE 0 END | CASE
WHEN stated IS NOT NULL AND false THEN 32
ELSE 0 END AS flags,
i.id AS ident,
i.served,
i.imei14,
coalesce(c.asked, '') AS cell,
CASE
WHEN s.kind IN (1, 2, 3) AND o.number <> '' THEN o.id
ELSE 0 END AS other,
0 AS third,
CASE
WHEN coalesce(c.cell, '') <> '' THEN c.id
ELSE 0 END AS cell_at,
0 AS end_cell_at
FROM ended s
LEFT JOIN ident i USING (x_served, x_imei, x_imsi)
LEFT JOIN other o ON o.text = s.x_other
LEFT JOIN spot c ON c.text = s.x_cell ),
scoped AS (
SELECT *,
CASE
WHEN (mark = 0 AND (t IS NOT NULL OR false) AND ident_reason = 0 AND reason NOT IN (1, 21)) THEN CASE
WHEN NOT (true) AND (false) THEN 'kind'
WHEN NOT (coalesce(t BETWEEN $scope_from AND $scope_to, false)) THEN 'period'
WHEN NOT (true) THEN 'target' END END AS outside,
(mark = 0 AND (t IS NOT NULL OR false) AND ident_reason = 0 AND reason NOT IN (1, 21)) OR true AS asked
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
