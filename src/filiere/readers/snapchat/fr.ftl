title = Snapchat My Data (chat_history.json)
saved-only = Seuls les messages enregistrés subsistent dans cet export.
