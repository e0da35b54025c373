title = Telegram export (result.json)
owner-unknown = The export does not say whose it is: in groups the direction of messages is unknown.
