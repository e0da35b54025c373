# What the way out says, whatever the format.

propositions = Un rapport de vraisemblance pèse deux propositions sur des enregistrements l'une contre l'autre ; il ne dit rien d'une personne.
no-filter = tout ce qui est accessible
no-exporter = exporters/{ $name }.py n'a pas de valeur EXPORTER.
unknown-format = Aucun exporteur n'écrit { $name } ; sont connus { $known }.

wrote = { $masked ->
    [yes] Écrit : { $path }, masqué.
   *[no] Écrit : { $path }, avec des numéros en clair.
}
rows-contacts = { $n ->
    [one] { $n } contact.
   *[other] { $n } contacts.
}
rows-regions = { $n ->
    [one] { $n } région.
   *[other] { $n } régions.
}
rows-records = { $n ->
    [one] { $n } enregistrement.
   *[other] { $n } enregistrements.
}
rows-findings = { $n ->
    [one] { $n } constat.
   *[other] { $n } constats.
}
rows-listings = { $n ->
    [one] { $n } annonce.
   *[other] { $n } annonces.
}
rows-movements = { $n ->
    [one] { $n } mouvement.
   *[other] { $n } mouvements.
}
left-withheld-party = { $n ->
    [one] { $n } contact est laissé de côté : un numéro y est masqué par l'appelant.
   *[other] { $n } contacts sont laissés de côté : un numéro y est masqué par l'appelant.
}
left-records-without-cell = { $n ->
    [one] { $n } enregistrement n'a pas de cellule et est laissé de côté.
   *[other] { $n } enregistrements n'ont pas de cellule et sont laissés de côté.
}
left-forwarded-legs = { $n ->
    [one] { $n } renvoi ne dit rien d'un lieu et est laissé de côté.
   *[other] { $n } renvois ne disent rien d'un lieu et sont laissés de côté.
}
left-records-on-unplaced-cells = { $n ->
    [one] { $n } enregistrement est sur une cellule qu'aucun fichier ne situe et est laissé de côté.
   *[other] { $n } enregistrements sont sur des cellules qu'aucun fichier ne situe et sont laissés de côté.
}
left-subscribers = { $n ->
    [one] { $n } fiche d'abonné est laissée de côté.
   *[other] { $n } fiches d'abonnés sont laissées de côté.
}
left-cell-places = { $n ->
    [one] { $n } lieu de cellule est laissé de côté.
   *[other] { $n } lieux de cellules sont laissés de côté.
}
replaced = { $n ->
    [one] { $n } caractère que le format interdit a été remplacé.
   *[other] { $n } caractères que le format interdit ont été remplacés.
}
cut = { $n ->
    [one] { $n } texte a été coupé à la longueur que le format admet.
   *[other] { $n } textes ont été coupés à la longueur que le format admet.
}
unsaid = { $n ->
    [one] { $n } numéro figure comme nom seulement : les programmes qui nettoient les numéros le perdraient.
   *[other] { $n } numéros figurent comme noms seulement : les programmes qui nettoient les numéros les perdraient.
}
read-back = Relu : les comptes sont les mêmes.
differs = Relu : { $found } ({ $unit }) pour { $wrote } écrits.
key-apart = { $path } est la place de l'export : la clé demande une autre place.

records-source = fichier où figure l'enregistrement
records-row = ligne physique de ce fichier, comptée à partir de 1
records-contact = le même pour tous les enregistrements d'une même communication
records-time = début, UTC
records-utc-offset-min = minutes d'avance de l'horloge du fichier sur UTC
records-kind = appel (call), sms, mms, données (data) ou signalisation
records-direction = sortant (out) ou entrant (in), vu du numéro servi
records-served = numéro dont c'est la facture ou la cellule
records-other = l'autre numéro ; rien pour les données et les appelants masqués
records-third = numéro depuis ou vers lequel un appel a été renvoyé
records-duration-s = durée, en secondes
records-imei = boîtier, 14 premiers chiffres, ou son pseudonyme
records-imsi = abonnement, ou son pseudonyme
records-cell = cellule du numéro servi au début
records-end-cell = cellule du numéro servi à la fin
records-flags = ce que la ligne dit d'autre
records-text = texte d'un message, là où il peut sortir
records-authorisation = acte en vertu duquel le fichier a été obtenu

findings-id = nom du constat
findings-analysis = question à laquelle il répond
findings-kind = évaluatif, d'enquête ou technique
findings-statement = ce que montrent les enregistrements
findings-subjects = numéros et leurs rôles
findings-from = premier instant dont il parle, UTC
findings-to = dernier instant dont il parle, UTC
findings-log10-lr = log10 du rapport de vraisemblance des deux propositions
findings-hp = première proposition
findings-hd = seconde proposition
findings-population = de qui parle la seconde proposition
findings-at-bound = si l'étude ne pouvait soutenir davantage
findings-calibration = étude sur laquelle repose le rapport
findings-considered = combien de candidats la recherche a comparés
findings-expected-by-chance = combien de tels résultats la recherche donnerait par hasard
findings-measures = ce qui a été mesuré, en JSON
findings-evidence-rows = enregistrements sur lesquels il repose
findings-alternatives = autres lectures, une par ligne
findings-caveats = ce qu'il ne dit pas, une par ligne
findings-depends-on = actes avec lesquels il tombe

listings-account = compte qui offre, marché:pseudonyme
listings-time = instant où elle a été vue, UTC
listings-title = titre tel qu'écrit
listings-product = produit, tel que le marché le nomme
listings-quantity = quantité pour le prix
listings-unit = g, ml ou unité
listings-strength = dose d'une unité
listings-strength-unit = unité de la dose
listings-price = prix demandé
listings-currency = monnaie du prix
listings-price-per-unit = prix d'un g, ml ou d'une unité
listings-set-aside = pourquoi aucune quantité n'est lue : lot (bundle), sur mesure (custom), fourchette (range)
listings-source = fichier où elle figure
listings-row = ligne de ce fichier, comptée à partir de 1

movements-account = compte du mouvement
movements-booked-on = jour ou heure d'écriture, tel que le fichier le dit
movements-amount = montant, avec son signe
movements-currency = monnaie du montant
movements-counterparty = l'autre partie, ou son pseudonyme
movements-label = libellé, ou son pseudonyme
movements-balance = solde après lui, là où le fichier en donne un
movements-source = fichier où il figure
movements-row = ligne de ce fichier, comptée à partir de 1

contacts-contact = numéro de la communication dans le dossier
contacts-time = début, UTC
contacts-kind = appel (call), sms ou mms
contacts-a = numéro qui prend contact ; rien s'il était masqué
contacts-b = numéro qui est joint
contacts-duration-s = durée, en secondes
contacts-text = texte d'un message, là où il peut sortir
contacts-source = fichier du premier enregistrement qui la dit
contacts-row = ligne de cet enregistrement, comptée à partir de 1
contacts-copies = enregistrements qui la disent

records-service = application ou service natif, pour ce que disent téléphones et exports
records-sender = compte qui envoie ou appelle
records-recipients = comptes qui sont joints, l'un après l'autre
left-told-by-a-bill = { $n ->
    [one] { $n } ligne d'un téléphone est laissée de côté : une facture détenue la couvre.
   *[other] { $n } lignes de téléphones sont laissées de côté : des factures détenues les couvrent.
}
left-without-time = { $n ->
    [one] { $n } message n'a pas d'heure et est laissé de côté.
   *[other] { $n } messages n'ont pas d'heure et sont laissés de côté.
}
left-other-items = { $n ->
    [one] { $n } enregistrement d'un téléphone, ni message ni appel, est laissé de côté.
   *[other] { $n } enregistrements de téléphones, ni messages ni appels, sont laissés de côté.
}
left-repeats = { $n ->
    [one] { $n } enregistrement en répète un autre et est laissé de côté.
   *[other] { $n } enregistrements en répètent d'autres et sont laissés de côté.
}
head-program = programme : { $value }
head-case = dossier : { $value }
head-masked = masqué : { $value }
head-period = période : { $value }
head-authorisation = actes : { $value }
head-filter = filtre : { $value }
head-rows-written = lignes écrites : { $value }
head-rows-left-out = lignes laissées : { $value }
head-none = aucune
head-yes = oui
head-no = non
