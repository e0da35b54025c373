title = Export Telegram (result.json)
owner-unknown = L'export ne dit pas de qui il est : dans les groupes, le sens des messages est inconnu.
