title = Canonical messages (messages.csv)
