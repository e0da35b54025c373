question = Quelle ligne avait un téléphone saisi, de combien son horloge se trompe-t-elle, et qu'est-ce qui n'est que d'un côté ?
in-short = Le journal du téléphone s'accorde-t-il avec la facturation ?
no-phone = Aucun téléphone saisi de ce dossier ne contient de journal d'appels ou de SMS.
no-bill = Aucune facturation n'est détenue : le journal du téléphone ne peut être comparé à rien.
claim = Le journal du téléphone { $device } et la facturation de { $line } rapportent { $matches ->
    [one] un même appel ou SMS
   *[other] { $matches } mêmes appels et SMS
}. C'est avec { $counterparts } numéros. L'horloge du téléphone moins celle de l'opérateur fait { $offset_s } s ({ $offset_low_s } à { $offset_high_s }). Seule la facturation en a { $only_bill } ; seul le téléphone en a { $only_device }.
claim-no-clock = Le journal du téléphone { $device } et la facturation de { $line } rapportent { $matches ->
    [one] un même appel ou SMS
   *[other] { $matches } mêmes appels et SMS
}. C'est avec { $counterparts } numéros. Aucun ne mesure l'horloge du téléphone. Seule la facturation en a { $only_bill } ; seul le téléphone en a { $only_device }.
alternative-other-sim = Les appels de la seule facturation viennent d'un autre boîtier avec la même carte SIM.
alternative-forwarded = Les appels de la seule facturation ont été renvoyés, sans sonner sur ce téléphone.
alternative-erased = Les appels du seul téléphone sont passés par le Wi-Fi, ou par une autre carte SIM.
caveat-erased = Un appel absent du téléphone a pu être effacé, ou jamais noté : les données ne disent pas lequel.
caveat-ringing = Un appel répondu est daté à la sonnerie d'un côté, à la réponse de l'autre. Il ne mesure pas l'horloge.
caveat-clock-set = Une seule erreur d'horloge est mesurée pour toute la période. Une horloge réglée entre-temps laisse des lignes sans pendant.
measure-matches = Appels et SMS que le téléphone et la facturation rapportent tous deux.
measure-counterparts = Numéros différents avec lesquels étaient ces appels et SMS.
measure-offset-s = Horloge du téléphone moins celle de l'opérateur, en secondes : médiane sur les SMS et les appels sans réponse.
measure-offset-low-s = Borne basse de son intervalle à 95 %, en secondes.
measure-offset-high-s = Borne haute de son intervalle à 95 %, en secondes.
measure-offset-values = SMS et appels sans réponse qui ont mesuré l'horloge.
measure-only-bill = Appels et SMS de la facturation, pendant le journal du téléphone, que le téléphone n'a pas.
measure-only-device = Appels et SMS natifs du téléphone, pendant la facturation, qu'aucune facturation détenue n'a.
measure-expected-by-chance = Conversations que le hasard réunit à une même différence d'horloges.
measure-rivals = Les autres lignes essayées : leurs concordances à leur meilleure différence d'horloges, et avec combien de numéros.
parameter-window = Plus grand écart entre deux dates d'un même appel, une fois ôtée l'erreur d'horloge.
parameter-search = Plus grande erreur d'horloge cherchée, dans les deux sens.
parameter-duration = Plus grande différence entre les durées d'un même appel des deux côtés.
parameter-counterparts = Nombre minimal de numéros avec lesquels une ligne doit concorder.
parameter-max-p = Un amas que le hasard donne plus souvent que cela n'est pas une ligne.

## ce qui se fait

step-phone = téléphone { $device }
