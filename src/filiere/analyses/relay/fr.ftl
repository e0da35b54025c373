# Ce que dit la question « quel téléphone renvoie ce qu'une ligne reçoit ? ».

p-recipients = Un téléphone de régulation joint surtout ce nombre de numéros.
p-concentration = En dessous de cette part de ses contacts vers ceux-ci, le score baisse.
p-least-concentration = À partir de cette part et en dessous, il n'est pas mesuré.
p-to-callers = Part de ses contacts vers les clients de la ligne à partir de laquelle le score baisse.
p-most-to-callers = À partir de cette part, il n'est pas mesuré.
p-to-line = Part des contacts avec la ligne, rapportée à ses sortants, à partir de laquelle le score baisse.
p-most-to-line = À partir de cette part, il n'est pas mesuré.
of-a-service = Le registre dit ce numéro celui d'un service licite : ils relaient aussi, et ce relais ne dit rien contre lui.

## analysis

question = Quel téléphone relaie ce que reçoit une ligne clients, plus que les deux rythmes ne l'expliquent ?
in-short = Qui relaie vers qui ?
no-contact = Le dossier ne contient ni appel ni message entre deux numéros connus.
no-line = Aucune ligne clients n'est au registre, et aucun numéro dont les données ont été demandées n'est joint par beaucoup d'autres. Les numéros classés services licites ne sont interrogés qu'avec relay.services=1.
claim = { $events ->
    [one] { $events } contact sortant de { $dispatch } suit
   *[other] { $events } contacts sortants de { $dispatch } suivent
} un contact entrant de { $line }, quand leurs propres rythmes en donnent { $expected_by_chance }. La moitié de l'excès vient en moins de { $median_lag_s } s. { $chains } fois, le numéro joint par { $dispatch } a ensuite joint l'appelant ({ $chained_clients ->
    [one] { $chained_clients } appelant
   *[other] { $chained_clients } appelants
}). D'autres jours en donnent { $chains_by_chance }.
claim-without-chains = { $events ->
    [one] { $events } contact sortant de { $dispatch } suit
   *[other] { $events } contacts sortants de { $dispatch } suivent
} un contact entrant de { $line }, quand leurs propres rythmes en donnent { $expected_by_chance }. La moitié de l'excès vient en moins de { $median_lag_s } s.
timing-alone = Les facturations détenues ne montreraient pas si les numéros joints joignent ensuite les appelants : seul le minutage a été pesé.
hp = Ce que reçoit { $line } entraîne des contacts de { $dispatch }. Une même personne tient les deux, ou l'une prévient l'autre par quelque canal que ce soit.
alternatives-both-react-third-number = Les deux réagissent à un troisième numéro.
alternatives-lawful-switchboard-dispatcher-uses-second = Un standard licite dont le régulateur utilise un second téléphone relaie de même. Les données de contacts ne distinguent pas les deux.
alternatives-both-busy-same-evenings-null = Les deux sont actifs les mêmes soirs (l'hypothèse de hasard garde le volume de chaque heure).
caveats-one-person-two-phones-two = Une personne à deux téléphones et deux personnes qui se parlent par un canal caché ont ici le même aspect. Les deux sont dans la première proposition.
caveats-timing-chains-places-same-two = Le minutage, les chaînes et les lieux des deux mêmes téléphones dépendent les uns des autres. Leurs rapports de vraisemblance, ici et en coprésence, ne se multiplient pas.
caveats-timing-ties-phones-people-holds = Le minutage relie des téléphones, non des personnes ; savoir qui les tient est une autre question.
caveats-orders-kept-round-set-hour = Des commandes gardées pour une tournée à heure fixe ne sont pas relayées aussitôt. Un tel téléphone de régulation n'est pas trouvé par le minutage.
caveats-bills-held-applications-hide-relays = Les facturations non détenues et les applications cachent des relais.
caveats-tail-probability-saddlepoint-approximation-below = La probabilité de queue est une approximation (point-selle) ; sous 1e-12, lire « très petite ».
measures-events = Couples (entrant sur la ligne, sortant du téléphone) dans la fenêtre.
measures-median-lag-s = Délai, en secondes, contenant la moitié de l'excès.
measures-expected-by-chance = Couples attendus des deux rythmes.
measures-z = Écarts-types au-dessus de l'attendu.
measures-z-backward = La même chose en inversant le sens du temps.
measures-p = Chance d'autant de couples, pour ces deux téléphones.
measures-relayed = Contacts entrants de la ligne suivis dans la fenêtre.
measures-incoming = Contacts entrants de la ligne.
measures-chains = Fois où le numéro joint par le téléphone, après un appel à la ligne, a ensuite joint l'appelant.
measures-chains-by-chance = La même chose quand les appels à la ligne sont tournés de semaines entières.
measures-chained-clients = Appelants que ces chaînes atteignent.
measures-callers-reached = Appelants de la ligne que les numéros joints par le téléphone ont jamais joints.
measures-callers-reached-by-chance = Autant, si ces numéros joignaient les appelants comme ils joignent tout le monde.
measures-compared = Couples comparés dans la recherche qui a donné celui-ci.
measures-recipients = Numéros que le téléphone joint.
propositions-hd = { $dispatch } suit son propre rythme, quoi que { $line } reçoive.
propositions-population = Téléphones du dossier ayant assez de contacts sortants, aux mêmes heures.
against-unrelated-another-phone-these-evenings = un autre téléphone de ces soirées
against-unrelated-phones-city-active-while-line = Téléphones de la ville actifs en même temps que la ligne, au même rythme du jour et de la semaine.
against-other-desk-dispatch-phone-another-line-service = le téléphone de régulation d'une autre ligne ou d'un service
against-other-desk-sends-out-what-another-number = { $dispatch } relaie ce que reçoit un autre numéro, aux mêmes heures. Ce numéro est une autre ligne, ou un service licite avec livreurs.
against-other-desk-dispatch-phones-other-networks-desks = Téléphones de régulation d'autres réseaux et standards de services licites (taxis, restaurants, colis, dépannages) de la ville.
against-circle-phone-same-circle = un téléphone du même cercle
against-circle-touch-those-work-reacts-third = { $dispatch } est en contact avec ceux qui travaillent pour { $line }, ou réagit comme eux à un troisième numéro. Ce que reçoit { $line } ne passe pas par lui.
against-circle-couriers-own-phones-holder-couriers = Coursiers, téléphones personnels du détenteur et des coursiers, fournisseurs, autres lignes et commerces associés du même réseau.
parameters-window-s = Délai de relais ; son tiers et son double sont essayés aussi.
parameters-apart-s = Les contacts sortants plus proches que cela sont un seul acte.
parameters-min-outgoing = Nombre minimal d'actes sortants d'un téléphone.
parameters-min-incoming = Dossier de quelques facturations : nombre minimal de contacts entrants d'un numéro examiné comme ligne.
parameters-min-callers = Dossier plus grand : nombre minimal d'appelants d'un numéro, nommé dans un acte, examiné comme ligne.
parameters-chain-s = Délai entre l'appel à la ligne et le contact avec l'appelant.
parameters-screen-z = Score grossier du minutage à partir duquel un couple est mesuré.
parameters-chain-z = Excès de chaînes à partir duquel un couple est mesuré.
parameters-min-clients = Nombre minimal d'appelants que ces chaînes atteignent.
parameters-least-score = Score à partir duquel un couple est signalé.
parameters-near-score = De même, parmi les quelques téléphones de régulation de lignes aux mêmes appelants. Leurs livreurs joignent ceux-ci quoi que fasse le téléphone.
parameters-max-chance = Quand seul le minutage a été pesé : nombre maximal de faux positifs attendus du hasard dans toute la recherche.
parameters-services = 1 : interroger aussi les numéros classés services licites.

## what is being done

step-screened = présélectionnés

## d'un canal à l'autre

across-claim = { $events } fois, quelqu'un a ouvert une conversation avec { $line }, ou l'a appelé, et { $dispatch } a ensuite joint un autre. Leurs propres rythmes en donnent { $expected_by_chance }. La moitié de l'excès vient en moins de { $median_lag_s } s.
across-not-weighed = Aucune étude ne donne de rapport de vraisemblance pour un relais vu dans des conversations. Il ne vaut que par sa chance.
across-one-phone = Les deux sont au journal d'un même téléphone. Qui le prend pour lire peut aussi écrire à un autre.
orders-not-visible = Les facturations détenues montrent des sessions de données à la place d'appels et de messages. Les commandes par application n'y sont pas visibles.
