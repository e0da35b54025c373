title = Signal export (main.jsonl)
inferred = The form of this export was inferred from Signal's own description; none was seen.
unread = { $count ->
    [one] { $count } frame of this export is of a kind that is not known.
   *[other] { $count } frames of this export are of a kind that is not known.
  }
