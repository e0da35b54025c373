title = Android calls, texts and address book (calllog.db, mmssms.db, contacts2.db)
no-log = The database writes through a log, and none came with it: the last rows may be missing.
