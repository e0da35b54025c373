title = Appels, messages et carnet d'adresses d'iOS (CallHistory.storedata, sms.db, AddressBook.sqlitedb)
no-log = La base écrit par un journal, et aucun n'est venu avec elle : les dernières lignes peuvent manquer.
decoded = { $count ->
    [one] { $count } texte a été décodé de sa forme compacte par notre propre lecture.
   *[other] { $count } textes ont été décodés de leur forme compacte par notre propre lecture.
  }
