title = xLEAPP results (LAVA database, TSV, JSON)
left = The table { $table } seems to hold messages and was not read: no profile knows its columns.
