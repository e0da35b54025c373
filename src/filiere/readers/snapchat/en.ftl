title = Snapchat My Data (chat_history.json)
saved-only = Only messages that were saved survive in this export.
