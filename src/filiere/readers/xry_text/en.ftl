title = XRY export (text)
unknown-keys = { $count ->
    [one] { $count } entry has keys that are not known: { $first }.
   *[other] { $count } entries have keys that are not known, such as { $first }.
  }
