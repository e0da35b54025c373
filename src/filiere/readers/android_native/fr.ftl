title = Appels, messages et carnet d'adresses d'Android (calllog.db, mmssms.db, contacts2.db)
no-log = La base écrit par un journal, et aucun n'est venu avec elle : les dernières lignes peuvent manquer.
