## unmasking

reveal-without-reason = Numbers are printed in clear only with a reason: give one with --reason.
reveal-empty-reason = The reason says nothing to whoever reads the log: give it in a few words.
reveal-no-finding = { $number } stands in no finding: it is shown in clear only by an order that names it.
reveal-second = { $n ->
    [one] One number would be shown: that is done only if a second person agrees.
   *[other] { $n } numbers would be shown at once: name with --second a person who agrees and is not at the keyboard.
}
