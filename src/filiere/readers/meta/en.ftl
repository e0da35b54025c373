title = Instagram or Messenger export (message_1.json)
names-only = This export names people by the names they chose, and by no identifier.
which = Nothing in the file says whether it is of Instagram or of Messenger: it was read as { $service }.
own-unknown = Nothing in the file tells which of the names is the exporter's own.
