title = WhatsApp pour Android (msgstore.db, wa.db)
no-log = La base écrit par un journal, et aucun n'est venu avec elle : les dernières lignes peuvent manquer.
no-owner = La base ne dit pas à qui elle est ; le compte de son détenteur n'est pas connu.
gap = { $count ->
    [one] { $count } numéro de ligne de messages ne sert plus : une ligne a existé.
   *[other] { $count } numéros de lignes de messages ne servent plus : des lignes ont existé.
  }
