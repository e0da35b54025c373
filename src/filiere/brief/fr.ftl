# La réponse en première page : des phrases courtes, chacune avec sa force et son point faible.
title = En bref
intro = Ce que disent les données, en remontant depuis la ligne. Chaque phrase mène aux lignes qui la fondent.
weakest-point = Point faible : { $told }
more = { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}
strength-range = de { $low } à { $high }
strength-unweighed = avec quelle force n’est pas dit, car aucune étude ne couvre de telles données
strength-neither = aucun soutien, ni pour ni contre
weakest-chance = une telle recherche en donne environ { $hits } par hasard.
weakest-alternative = pas exclu : « { $told } »
with-period = { $number } ({ $period })
lines = { $n ->
    [one] { $listed } est tenu comme une ligne clients : { $strength }.
   *[other] { $listed } sont tenus comme des lignes clients : { $strength }.
}
lines-unweighed = { $n ->
    [one] { $listed } fonctionne comme une ligne clients, mais avec quelle force n’est pas dit : aucune étude ne couvre ces données.
   *[other] { $listed } fonctionnent comme des lignes clients, mais avec quelle force n’est pas dit : aucune étude ne couvre ces données.
}
lines-unweighed-weakest = un service licite qui livre, tel un restaurant, peut laisser les mêmes lignes ; demandez à qui est le numéro.
lines-not-put = La question d’une ligne clients n’a pas été posée à ces données.
lines-not-answered = Ces données ne permettent pas de dire s’il y a une ligne clients.
no-line = Rien dans ces données ne désigne une ligne clients.
no-line-weakest = des données non détenues peuvent en cacher une ; voir le registre de ce qui a été reçu.
line-unsupported = { $n ->
    [one] { $n } numéro y ressemble, mais les données ne le soutiennent pas.
   *[other] { $n } numéros y ressemblent, mais les données ne le soutiennent pas.
}
line-unweighed = { $n ->
    [one] { $n } numéro en a des traits ; aucun téléphone n’envoie ce qu’il reçoit, et aucune étude ne couvre ces données.
   *[other] { $n } numéros en ont des traits ; aucun téléphone n’envoie ce qu’ils reçoivent, et aucune étude ne couvre ces données.
}
services = { $n ->
    [one] { $n } numéro joint par beaucoup est tenu comme un service licite.
   *[other] { $n } numéros joints par beaucoup sont tenus comme des services licites.
}
dispatch = { $dispatch } envoie les commandes de { $lines } ({ $period }) : { $strength }.
dispatch-more = { $n ->
    [one] { $n } autre téléphone le fait aussi.
   *[other] { $n } autres téléphones le font aussi.
}
no-dispatch = Aucun téléphone qui envoie les commandes ne se voit dans ces données.
no-dispatch-weakest = il peut passer par une application, ou figurer sur une facturation non détenue.
couriers = { $n ->
    [one] { $listed } livre ({ $period }) : { $strength }.
   *[other] { $n } téléphones livrent, { $listed } ({ $period }) : { $strength }.
}
succession = { $new } a pris la suite de { $old } le { $day } : { $strength }.
succession-contacts = { $shared } de ses { $contacts ->
    [one] { $contacts } contact
   *[other] { $contacts } contacts
} ont suivi.
succession-more = { $n ->
    [one] { $n } autre changement est dans les constats.
   *[other] { $n } autres changements sont dans les constats.
}
orders = Commandes que montrent les données : { $listed }.
orders-of = de { $low } à { $high } pour { $line }
orders-weakest = le chiffre bas compte les commandes dont chaque temps a laissé une ligne ; le haut en suppose la plupart cachées.
suppliers = { $n ->
    [0] Aucun fournisseur ne se voit au-dessus.
    [one] { $n } fournisseur possible se voit au-dessus.
   *[other] { $n } fournisseurs possibles se voient au-dessus.
}
stops = Les données s’arrêtent là : { $why }
ladder-weakest = qui dirige sans téléphone ne figure dans aucune donnée.
shop-riders = { $shop } et { $line } ont { $n ->
    [0] zéro livreur
    [one] un livreur
   *[other] { $n } livreurs
} en commun (par hasard { $expected }, le témoin { $control }).
shop-riders-alone = { $shop } et { $line } ont en commun { $n ->
    [0] zéro livreur
    [one] un livreur
   *[other] { $n } livreurs
} (par hasard { $expected } ; il n'y a pas de témoin).
shop-riders-only = { $shop } et { $line } ont en commun { $n ->
    [0] zéro livreur
    [one] un livreur
   *[other] { $n } livreurs
}.
shop-phones = Les deux ont employé { $n ->
    [one] un boîtier, une carte ou un numéro
   *[other] { $n } boîtiers, cartes ou numéros
}, sur { $days ->
    [one] un jour
   *[other] { $days } jours
}.
shop-takings = L'activité n'explique pas { $low } % à { $high } % de ses recettes déclarées.
shop-weakest-weighed = des livreurs servent plusieurs commerces, un boîtier se prête, des voisins ont les mêmes clients.
shop-weakest = un livreur roule pour plusieurs commerces, un boîtier se prête, et aucune étude ne donne de force.
account = La clé { $n ->
    [one] du téléphone saisi { $devices } a servi
   *[other] des téléphones saisis { $devices } a servi
} sur { $accounts }.
next = À demander ensuite : la facturation de { $number } ({ $period }).
next-dump = À demander ensuite : les téléphones entendus sur les cellules de { $number } ({ $period }).
next-extraction = À faire ensuite : examiner le téléphone { $number }, qui est saisi ({ $period }).
next-provider = À demander ensuite : qui a inscrit le compte { $number } ({ $period }).
next-accounts = À demander ensuite : les comptes et la caisse du commerce au numéro { $number } ({ $period }).
next-bank = À demander ensuite : les relevés bancaires du commerce au numéro { $number } ({ $period }).
next-listing = À demander ensuite : messages, journal et adresses du compte { $number } ({ $period }).
