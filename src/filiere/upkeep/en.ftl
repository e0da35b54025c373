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
purge-nothing-lies-quarantine = Nothing of «{ $file }» lies in quarantine in { $path }.

## what is being done

step-anew = erasure: writing anew
step-records = erasure: records

## certificate of erasure

purge-not-erased = Files as received outside the case, key files, and copies given out before.
