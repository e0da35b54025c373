title = WhatsApp chat export (text)
unauthenticated = A text export carries no identifier and no key of a sender: it could be written by hand. A line of a message may look like the beginning of another.
by-order-dmy = The day was taken to stand before the month: only so do the lines keep the order of time.
by-order-mdy = The month was taken to stand before the day: only so do the lines keep the order of time.
doubtful-sender = { $count ->
    [one] In { $count } line the sender's name may go on after its first colon.
   *[other] In { $count } lines the sender's name may go on after its first colon.
  }
own-unknown = Nothing in the file tells which of the names is the exporter's own.
