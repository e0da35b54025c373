title = WhatsApp for iOS (ChatStorage.sqlite, its calls)
no-log = The database writes through a log, and none came with it: the last rows may be missing.
no-owner = The database does not say whose it is; the owner's own account is not known.
no-calls = No table of calls is in this database; calls may stand in a file of their own.
gap = { $count ->
    [one] { $count } row number of messages is used no more: a row was there once.
   *[other] { $count } row numbers of messages are used no more: rows were there once.
  }
