# Of the audit: what does not verify, what was covered and what was not.

seal-not-there = The hash kept outside is in no entry of the log: entries were altered or cut.
table-altered = The table { $table } is not what the log says: { $parts ->
    [one] one part of it was altered, named «{ $first }».
   *[other] { $parts } parts of it were altered, the first named «{ $first }».
  }
table-unreadable = The table { $table } cannot be read whole: { $why }
cover-altered = The digests that the case keeps of its tables are not those that the log tells of.
covered = Compared with the log: { $tables ->
    [one] one table
   *[other] { $tables } tables
  }, { $rows ->
    [one] one row
   *[other] { $rows } rows
  } in all, and the bytes of every file.
not-covered-yet = The log does not yet tell of the tables: an older version wrote it. From the next entry on it does.
end-not-covered = Not covered: the end of the log. Give the hash of the last audit, kept outside, with --sealed.
after-the-seal = Covered by the hash kept outside: the log up to entry { $sealed }. Not covered by it: { $more ->
    [one] the one entry after it.
   *[other] the { $more } entries after it.
  }
sealed-whole = Covered by the hash kept outside: the whole log.
