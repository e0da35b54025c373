title = iOS calls, messages and address book (CallHistory.storedata, sms.db, AddressBook.sqlitedb)
no-log = The database writes through a log, and none came with it: the last rows may be missing.
decoded = { $count ->
    [one] { $count } text was decoded from its packed form by our own reading.
   *[other] { $count } texts were decoded from their packed form by our own reading.
  }
