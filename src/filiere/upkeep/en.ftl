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
