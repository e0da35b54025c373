# Ce que disent les études.

not-for-tuning = Une ville de la famille { $family } ne fait que vérifier : aucune méthode n'y est réglée.

## page_words

page-studies = Ses études
page-promised = { $all ->
    [one] critère atteint : { $met } sur { $all }
   *[other] critères atteints : { $met } sur { $all }
}.
page-written = Écrit par `filiere validate` d'après `{ $file }` ; rien ne s'y corrige à la main.
page-method = Méthode
page-heading = Étude : { $study }
page-simulation = { "*" }*Simulation, non observation.** Les chiffres simulés et réels ne sont jamais mêlés.
page-real = { "*" }*Données publiques.** Les chiffres simulés et réels ne sont jamais mêlés.
page-scope = Portée
page-data = Données
page-made = Critères fixés le { $fixed }, avant de regarder les graines reporting. Graines { $block } { $first } à { $last } ; intervalles à 95 %, { $people } tirées de nouveau.
page-people = personnes ou villes
page-apart = Chaque paire est jugée par une droite et des bornes ajustées sur d'autres personnes.
page-characteristic = caractéristique
page-metric = mesure
page-of = de
page-criterion = critère
page-result = résultat
page-decision = décision
page-met = atteint
page-not-met = { "*" }*non atteint**
page-not-measured = non mesuré
page-against = Contre : { $alternative }
page-bounds = Bornes { $low } à { $high } (log10), d'après { $same } et { $different ->
    [one] { $different } personne
   *[other] { $different } personnes
}.
page-pairs = { $same ->
    [one] { $same } paire
   *[other] { $same } paires
} où la première proposition est vraie ({ $same_people ->
    [one] { $same_people } personne
   *[other] { $same_people } personnes
}), { $different } où la seconde l'est ({ $different_people ->
    [one] { $different_people } personne
   *[other] { $different_people } personnes
}).
page-cllr = Cllr (sans réponse = RV 1)
page-cllr-min = Cllr_min
page-cllr-cal = Cllr_cal
page-cllr-answered = Cllr, paires avec réponse seules
page-devpav = devPAV
page-auc = AUC
page-answered = part des paires avec réponse
page-misleading-different = paires différentes au-dessus de RV 1
page-misleading-same = paires identiques sous RV 1
page-strongly-misleading = paires différentes au-dessus de RV 10
page-highest-cllr = Cllr la plus haute des courbes
page-highest-different = plus haut log10 RV d'une paire différente
page-share = part
page-median = médiane
page-figure = chiffre
page-value = valeur (95 %)
page-category = paires différentes qui sont
page-people-count = personnes
page-pair-count = paires
page-above-1 = RV > 1
page-above-10 = RV > 10
page-above-100 = RV > 100
page-median-lr = log10 RV médian
page-highest = maximum
page-other = sans nom
page-sensitivity = réglage
page-count = compte
page-hits = touches / essais
page-groups = groupes
page-where = où
page-all = tout
page-scorecard = Bulletin
page-earlier = Mesuré sur une version antérieure de cette méthode, ajustée de nouveau depuis. Les chiffres valent pour cette version.
page-earlier-listed = Mesurés sur des versions antérieures de leurs méthodes, et pas encore de nouveau : { $listed }.
page-scorecard-note = Chaque critère de chaque étude avec son résultat ; le reste est sur la page de l'étude. Écrit par `filiere validate`.
page-on-simulation = Sur données simulées
page-on-real = Sur données publiques
page-study = étude
page-ece = Coût selon la cote avant l’élément (ECE)
page-tippett = Diagramme de Tippett
page-page = La méthode entière, en anglais : { $link }
page-about = Écrit par `filiere validate` d’après ce que l’analyse dit d’elle-même.
page-claim = Ce que dit un constat
page-propositions = Propositions comparées
page-population = Population de Hd
page-alternatives = Autres explications envisagées
page-caveats = Ce qu’il ne dit pas
page-measures = Mesures
page-parameters = Paramètres
page-allowed = de { $low } à { $high }
page-reference = Référence

## choices

choices-cannot-fitted-questions-answer = { $name } ne peut pas être ajusté sur { $count ->
    [one] { $count } question
   *[other] { $count } questions
} dont { $answered } ont une réponse.

## conduct

conduct-criteria-block = Les critères de { $id } n'ont pas de bloc { $block }.
conduct-sightings = { $id }, { $block } : { $v2 } sur { $v3 }, { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
conduct-scores-those-fitted = Les scores pour { $id } ne sont pas ceux sur lesquels elle a été ajustée.
conduct-pairs-cllr-bounds = { $id } : { $count ->
    [one] { $count } paire
   *[other] { $count } paires
}, Cllr { $value } ({ $low } à { $high }), bornes { $bounds }
conduct-judged = { $id } : { $id_2 } jugée
conduct-there-fit-seeds-tuning-first = { $file } n'est pas là : ajustez-la d'abord avec --seeds tuning.
conduct-pairs-both-kinds-nothing-judged = { $id } : pas de paires des deux sortes, rien n'est jugé.

## criteria

criteria-validation-criteria-toml-there-criteria-study = validation/criteria/{ $study }.toml n'est pas là : sans critères, pas d'étude.
criteria-metric-none = la mesure { $metric } n'est aucune de { $listed }
criteria-criterion-either-most-least = un critère a soit at_most soit at_least
criteria-share-median-name-count-reading-others = share et median nomment un Count ou un Reading, les autres non
criteria-metric-lrs-names-curve-share-median = une mesure de RV nomme sa courbe, share et median non
criteria-validation-criteria-toml = validation/criteria/{ $study }.toml : { $said }.
criteria-criterion-names-curve-listed = un critère nomme la courbe { $curve }, qui n'est pas listée

## design

design-validation-studies-py-study-id = validation/studies/{ $name }.py n'a pas de STUDY de cet identifiant.

## judge

judge-there-metric-likelihood-ratios = Il n'y a pas de mesure «{ $metric }» des rapports de vraisemblance.

## verb

verb-there-study-there = Il n'y a pas d'étude «{ $unknown }» ; il y a : { $v1 }.
verb-seeds-left-out = { $id } n'a pas de graines { $block } : laissée de côté.

## plots

plots-ece-plot = log10 de la cote avant l’élément
plots-ece-plot-2 = coût, bits
plots-tippett-plot = log10 du rapport de vraisemblance
plots-tippett-plot-2 = part au-dessus
plots-series-name-reported = tels que donnés
plots-series-name-best-possible-order-pav = meilleur possible (PAV)
plots-series-name-saying-nothing-lr = ne rien dire (RV = 1)
plots-series-name-first-proposition-true = première proposition vraie
plots-series-name-second-proposition-true = seconde proposition vraie
verb-none-yet = aucune encore

## fitting

advice-states = { $count ->
    [one] { $count } état d'un dossier
   *[other] { $count } états de dossiers
}
orders-lines = { $seed } : { $count ->
    [one] une ligne
   *[other] { $count } lignes
 }

## what the worlds of a study were like, and who was compared

told-abroad = à l'étranger
told-account = compte
told-acquainted = se connaissent
told-at-once = changés à la fois
told-bills-held = facturations détenues
told-bills-of-unequal-periods = facturations de périodes inégales
told-bookings = dates des écritures
told-by-applications = par applications
told-city = ville
told-days = jours
told-dispatch-bill-held = facturation de la régulation détenue
told-dispatcher-abroad = régulateur à l'étranger
told-family = famille
told-kind = sorte
told-legs = temps
told-phones = téléphones
told-put-in = part injectée
told-reachable = joignable
told-rounds-in-the-evening = tournées du soir
told-client = client
told-clock-set = son horloge a été réglée entre-temps
told-courier = livreur
told-days-erased = jours entiers effacés
told-dispatch = régulation
told-line = ligne
told-log = journal des appels
told-most-erased = presque tout effacé
told-phone = téléphone
told-quarter-erased = un quart effacé
told-shifted = horloge décalée
told-thirty-left = trente lignes restantes
told-whole = entier
told-rows-missing = lignes manquantes
told-scenes = lieux
told-second-phone = second téléphone
told-sendings-held = envois détenus
told-set = jeu
told-callers-billed = appelants dont la facturation est détenue
told-eight-days = huit jours
told-some-clients = de quelques clients aussi
told-most = la plupart
told-up-to-three-in-ten = jusqu'à trois sur dix
told-up-to-seven-in-ten = jusqu'à sept sur dix
told-lines-found = lignes trouvées
told-lines-that-leave-a-trace = lignes dont les données montrent le service
told-lines-found-of-those = trouvées parmi elles
told-lines-kept-like-one = lignes tenues comme telles
told-lines-right-but-against = lignes nommées, rapport d'un demi ou moins
told-lawful-above-2 = services licites, rapport de deux ou plus
told-numbers-left-alone = autres numéros non dits ligne
told-all = toutes
told-anywhere = partout
told-around-it = autour d'elle
told-changing = numéros qui changent
told-drawn = tirée
told-hours = heures
told-no = non
told-no-referrals = sans introductions
told-none = aucune
told-one-death = un décès
told-over-50 = plus de 50 %
told-person = personne
told-three = trois
told-two = deux
told-up-to-15 = jusqu'à 15 %
told-15-to-50 = 15 à 50 %
told-where-the-first-is-not = où le premier n'est pas
told-who-answers = de qui répond
told-yes = oui
told-address = adresse de paiement
told-handle = pseudonyme
told-image = image
told-key-log = journal de clés
told-pasted-key = clé collée
told-signature = signature
told-text = texte
told-agency = agence
told-ambulance = ambulance
told-association = association
told-changed = changement de numéro
told-chemist = pharmacie
told-colleagues = collègues
told-commuters = navetteurs
told-contact-of-the-dispatch-phone = contact du téléphone de régulation
told-couple = couple
told-debt-recovery = recouvrement
told-doctor = médecin de garde
told-front = façade
told-front-of-another-line = façade d'une autre ligne
told-given-again = numéro réattribué
told-hairdresser = coiffeur
told-handed-down = boîtier donné
told-help-line = ligne d'écoute
told-hotline = standard de dépannage
told-lends-phone = commerce qui prête son téléphone
told-look-alikes-only = services licites seuls
told-nobody-in-particular = personne en particulier
told-nursing = tournée infirmière
told-other-line = autre ligne
told-own-phone = propre téléphone
told-parcels = colis
told-restaurant = restaurant
told-robot = robot
told-same-network = même réseau
told-school = école
told-shop = commerce
told-silent = silencieux
told-stopped = arrêté
told-stranger = inconnu
told-supplier = fournisseur
told-taxi = taxi
told-telesales = démarchage
told-tourist = touriste
told-two-phones = deux téléphones
told-unrelated = commerce sans lien
told-a-courier-writes-to-the-line = un livreur écrit à la ligne
told-a-courier-calls-the-line = un livreur appelle la ligne
told-a-call-of-a-courier-is-forged = un appel d'un livreur est forgé
told-a-call-of-the-dispatch-phone-is-forged = un appel de la régulation est forgé
told-the-line-writes-to-a-courier = la ligne écrit à un livreur
told-the-line-rings-the-dispatch-phone = la ligne appelle la régulation
told-the-line-rings-a-friend = la ligne appelle un proche
told-a-friend-rings-the-line = un proche appelle la ligne
told-somebody-dials-the-line-wrong = quelqu'un tombe sur la ligne par erreur
told-a-robot-rings-the-line = un robot appelle la ligne
told-a-robot-rings-the-dispatch-phone = un robot appelle la régulation
told-a-friend-rings-the-dispatch-phone = un proche appelle la régulation
told-the-dispatch-phone-writes-to-a-friend = la régulation écrit à un proche
told-the-dispatch-phone-writes-to-a-client = la régulation écrit à un client
told-a-client-rings-the-dispatch-phone = un client appelle la régulation
told-a-client-brings-something-to-another = un client apporte quelque chose à un autre
told-a-client-is-sent = un client est envoyé
told-a-client-rings-a-courier = un client appelle un livreur
told-a-courier-rings-a-friend = un livreur appelle un proche
told-a-robot-rings-a-courier = un robot appelle un livreur
told-a-courier-writes-to-another = un livreur écrit à un autre
told-a-late-call-to-the-line = un appel tardif à la ligne
told-an-early-try-of-the-line = un premier essai de la ligne
told-callers-billed = appelants aux facturations détenues
told-up-to-three-in-ten = jusqu'à trois sur dix
told-up-to-seven-in-ten = jusqu'à sept sur dix
told-most = la plupart
told-cut = un relevé de cellules contient
told-cell = une cellule
told-mast = tout un pylône
