title = Cellebrite report (UFDR, or its report.xml)
protected = { $name } is a protected report: ask for an export without protection.
no-own-number = The phone's own number is not in this file.
illegal = { $count ->
    [one] { $count } character that XML may not hold was replaced.
   *[other] { $count } characters that XML may not hold were replaced.
  }
no-direction = { $count ->
    [one] Of { $count } message or call the report does not say who sent it.
   *[other] Of { $count } messages and calls the report does not say who sent them.
  }
