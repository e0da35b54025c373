# Of the audit: what does not verify, what was covered and what was not.

seal-not-there = The hash kept outside is in no entry of the log: entries were altered or cut.
table-altered = The table { $table } is not what the log says. { $parts ->
    [one] One part of it was altered, named «{ $first }».
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

entry-altered = Entry { $entry } of the log was altered: { $field } is not what was written.
entry-blank = Entry { $entry } of the log is blank, and no erasure tells of it.
import-not-logged = No entry of the log tells of the import of { $path }.
count-not-as-logged = { $path }: { $what } is no longer what was logged at its import.
original-not-as-erased = The original of { $path } is not what it was when rows of it were erased.
import-gone = The log tells of the import of { $path }, which is gone.
run-gone = The log tells of a run of { $analysis } (run { $run }), which is gone.
act-not-as-logged = Authorisation { $act } is not what the log says was recorded.
findings-not-as-logged = The findings of { $analysis } (run { $run }) are not those that were logged.
statement-not-as-logged = Statement { $statement } is not what the log says was stated.

## words

words-lost = Lost
words-weakened = Weakened
words-changed = Changed otherwise
words-unchanged = Unchanged
words-gained = Gained
words-moved = Moved
words-finding = Finding
words-statement = Statement
words-before = before
words-after = after
words-rows = Rows
words-strength = log10 LR
words-none = none
words-nothing-kept = Tried only: nothing of it was kept.

## annulment

annulment-authorisation-already = Authorisation { $name } is { $words } already.
annulment-authorisation-annulled-nothing-lifted = Authorisation { $name } is not annulled: nothing is to be lifted.

## purge

purge-erasure-needs-reference-order-give-order = An erasure needs the reference of its order: give --order REF.
purge-erasure-needs-name-does-give-name = An erasure needs the name of who does it: give --by NAME.
purge-authorisation-erased-already = Authorisation { $name } is erased already.
purge-case-changed = { $path } was written to during the erasure: nothing was erased; ask again.
purge-nothing-lies-quarantine = Nothing of «{ $file }» lies in quarantine in { $path }.

## what is being done

step-anew = erasure: writing anew
step-records = erasure: records

## certificate of erasure

purge-not-erased = Files as received outside the case, key files, and copies given out before.

## otherwise

no-such-file = The case has no file { $file }.
