title = SMS Backup & Restore (XML)
illegal = { $count ->
    [one] { $count } character that XML may not hold was replaced.
   *[other] { $count } characters that XML may not hold were replaced.
  }
count-differs = The file announces { $said } entries and holds { $found }.
