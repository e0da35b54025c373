# Les mots de chaque page.

about-cell = cellule
about-finding = constat
about-number = numéro
about-record = donnée

action-analysis = analyse
action-audit = vérification
action-authorise = acte
action-consultation = consultation
action-create = création
action-erase = effacement
action-export = export
action-import = import
action-link = liaison
action-release = sortie de quarantaine
action-report = rapport
action-reveal = montré en clair
action-statement = déclaration

brief-head = En bref
brief-intro = Ce que disent les données, en remontant depuis la ligne. Chaque phrase mène aux lignes qui la fondent.
brief-see = Voir : { $page }
brief-weakest = Point faible : { $told }

data-kind-accounts = comptabilité
data-kind-bank = banque
data-kind-cdr = facturations
data-kind-cell-dump = relevé de cellules
data-kind-cells = liste de cellules
data-kind-extraction = extraction
data-kind-listing = annonces
data-kind-provider-reply = réponse de fournisseur
data-kind-subscriber = abonnés

content-contact = fiche de contact
content-deleted = message supprimé
content-document = document
content-image = image
content-location = lieu partagé
content-media = image ou enregistrement
content-order = commande
content-other = autre chose
content-reaction = réaction
content-sticker = autocollant
content-system = avis de l’application
content-text = sans texte
content-video = vidéo
content-voice = message vocal

conversations-all = Toutes les conversations
conversations-back = Retour
conversations-count = { $n ->
    [one] { $n } message
   *[other] { $n } messages
}, dans l’ordre du temps ; un trait sur le côté marque les conversations qui ressemblent à des commandes.
conversations-earlier = Avant
conversations-files = { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
}
conversations-first = Premier
conversations-further = et { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}
conversations-intro = Ce que contiennent téléphones et exports, comme on le lit. Les comptes qu’aucun acte ne nomme sont des pseudonymes, et les textes sont masqués.
conversations-last = Dernier
conversations-later = Après
conversations-messages = Messages
conversations-no-time = sans heure
conversations-none = Le dossier ne contient aucune conversation.
conversations-on = Suite
conversations-owner = titulaire
conversations-phones = Téléphones
conversations-service = Application
conversations-unknown = expéditeur inconnu
conversations-with = Avec
conversations-words = Mots qui marquent les commandes, liste du { $date }

message-broadcast = diffusion
message-carved = récupéré par découpe
message-channel = canal
message-deleted-by-sender = supprimé par son expéditeur
message-deleted-recovered = supprimé, récupéré
message-disappearing = éphémère
message-draft = brouillon
message-edited = modifié
message-failed = non envoyé
message-forwarded = transféré
message-mms = MMS
message-quoted-copy = connu par une citation
message-status = statut
message-system = avis
message-text-decoded = texte décodé
message-view-once = à voir une fois

says-opening = question d’ouverture
says-place = lieu
says-price = prix
says-product = produit
says-quantity = quantité
says-time = heure

thread-channel = canal
thread-group = groupe
thread-list = liste de diffusion
thread-status = statut

words-counted = peuvent suivre un simple nombre
words-everyday = mots de tous les jours, qui ne décident jamais
words-measures = mesures de ce commerce
words-openings = questions d’ouverture
words-plain = ne se disent presque de rien d’autre
words-slang = se disent aussi d’autre chose
words-streets = mots d’un lieu
words-weights = poids

fate-blank = vides
fate-duplicate = répétées
fate-header = en-têtes
fate-note = notes
fate-quarantined = quarantaine
fate-record = données
fate-rejected = rejetées

figures-files = fichiers reçus
figures-findings = constats
figures-numbers = numéros
figures-quarantined = lignes en quarantaine
figures-records = données
figures-rows = lignes, toutes comptées

kind-evaluative = élément pesé
kind-investigative = piste, à vérifier
kind-technical = fait des données
kind-technical-note = Un fait des données : il dit ce qui y figure, non pourquoi.

ladder-beside = porté avec
ladder-count = { $n } { $n ->
        [one] numéro
       *[other] numéros
    }
ladder-intro = Du client au livreur, à la régulation, à la ligne et au-dessus : chaque échelon avec sa force et ses explications rivales, et là où les données s’arrêtent.
ladder-none = Aucune échelle n’a été trouvée dans ces données, ou la question n’a pas été posée.
ladder-not-here = Cette version ne remonte pas l’échelle.
ladder-not-weighed = non pesé
ladder-note = Les échelons reposent en partie sur les mêmes données : leurs forces ne se multiplient pas.
ladder-refutes = Ce qui le démentirait
ladder-rests-on = Repose sur
ladder-rival = Ce qui l’expliquerait autrement
ladder-top = Les données ne permettent pas d’aller plus haut.

lanes-cycles = Cycles
lanes-cycles-many = {" "}Rapprochez pour les voir tracés.
lanes-cycles-note = Cycles de { $label } : { $total } trouvés dans les données, { $shown } à l’écran. Un dessin de données, non un compte de commandes.
lanes-evidence = lignes de { $id }
lanes-from = de
lanes-hint = Plus foncé là où un pixel compte plus de données.
lanes-in = entrants
lanes-intro = Un couloir par téléphone, le temps de gauche à droite. Molette ou + et − pour zoomer, glisser pour déplacer ; cliquez pour voir les données sous le pointeur.
lanes-keys = Clavier : gauche et droite déplacent, + et − zooment, 0 montre tout ; haut et bas changent de couloir, n et p vont à sa donnée suivante et précédente, Entrée liste les données, s sélectionne le téléphone.
lanes-kinds = appel, message (de près)
lanes-legs = commande vers régulation, régulation vers livraison
lanes-not-held = données non détenues
lanes-out = sortants
lanes-picture = Couloirs de { $lanes } téléphones, { $n } données
lanes-spoken = { $label }, { $role }, { $n } données
lanes-to = vers
lanes-twin = Données par téléphone, { $period }
lanes-under = Données de { $label } sous le pointeur
lanes-under-n = { $n } { $n ->
        [one] donnée
       *[other] données
    },

layouts-attested = Attesté par
layouts-column = Colonne
layouts-columns = Colonnes
layouts-columns-note = Ce que contient chaque colonne. Deux colonnes de même sens sont lues comme un seul texte (date et heure). Ce qui est ignoré est nommé.
layouts-country = Pays
layouts-do-save = Enregistrer le format
layouts-do-test = Lire l’échantillon avec
layouts-examples = Valeurs
layouts-field = Contient
layouts-field-of = Ce que contient « { $column } »
layouts-formats = Écrite comme
layouts-formats-note = %d jour, %m mois, %Y année, %H:%M:%S heure ; plusieurs séparées par une barre
layouts-ignored = ignorée
layouts-intro = Un fichier qu’aucun format ne reconnaît se décrit une fois, ici ou en ligne de commande : les deux écrivent le même texte.
layouts-known = Formats lus
layouts-name = Nom
layouts-none-unknown = Tous les fichiers du dossier sont reconnus.
layouts-own = propre
layouts-reads = Type de données
layouts-reference = Où le sens de ses colonnes est écrit
layouts-sample = Échantillon
layouts-save = Enregistrement
layouts-saved = Écrit dans { $path }. « filiere run » lit désormais ces fichiers.
layouts-seen = { $name } : { $encoding }, séparateur { $delimiter }, en-tête ligne { $row }
layouts-test = Essai
layouts-test-first = L’échantillon doit d’abord être lu.
layouts-title = Titre
layouts-toml = Le format tel qu’il s’écrit
layouts-toml-label = TOML, comme « filiere layouts » l’écrit
layouts-unknown = Fichiers du dossier qu’aucun format ne reconnaît :
layouts-upload = Ou un échantillon de cette machine (il y reste)
layouts-values = Valeurs
layouts-values-note = Dites ce que signifie chaque valeur ; une valeur non listée sera rejetée, jamais devinée.
layouts-zone = Fuseau horaire
layouts-zone-declared = déclaré avec chaque fichier

ledger-act = Acte
ledger-acts = De quel droit
ledger-authority = Autorité, date
ledger-balance = Balance
ledger-basis = Fondement
ledger-mended = Ce qui a été lu autrement qu'il n'est écrit
ledger-cannot-show = Ce que ce fichier ne peut pas montrer
ledger-caption = Ce que chaque ligne est devenue
ledger-covers = Porte sur
ledger-covers-n = { $numbers } { $numbers ->
        [one] numéro
       *[other] numéros
    }, { $imeis } { $imeis ->
        [one] boîtier
       *[other] boîtiers
    }, { $cells } { $cells ->
        [one] cellule
       *[other] cellules
    }
ledger-declared = Lignes déclarées par l’opérateur
ledger-design = Le décrire
ledger-difference = écart { $n }
ledger-events = Données
ledger-every = tous les numéros (simulé)
ledger-expires = Échéance
ledger-fate = Sort
ledger-file = Fichier
ledger-gap = Plus longue lacune
ledger-goods = Déclaration de contenu : { $path }
ledger-intro = Chaque ligne de chaque fichier a un sort, et les sommes tombent juste.
ledger-kept-closed = gardée fermée : hors de l’acte
ledger-lines = Le fichier lui-même, ligne par ligne
ledger-lines-note = Tel que reçu ; numéros de tiers sous pseudonyme. Entrée ouvre la donnée d’une ligne.
ledger-linked = Liées à d’autres lignes
ledger-no-declared = le fichier n’énonce pas de total
ledger-note = Une ligne en quarantaine est hors de l’acte : seule sa place dans le fichier est gardée, jamais son contenu.
ledger-period = Période
ledger-quarantined = Lignes en quarantaine
ledger-reason = Motif
ledger-rejected = Lignes rejetées
ledger-row = Ligne
ledger-rows = Lignes
ledger-rows-of = Lignes qui n’ont pas donné de données
ledger-sha = SHA-256
ledger-size = Taille
ledger-total = Total
ledger-unknown = Fichiers qu’aucun format ne reconnaît
ledger-unknown-note = Ils n’ont pas été devinés. Décrivez-les une fois, et ils sont lus.
ledger-unsaid = sans objet
ledger-without-cell = Sans cellule
ledger-without-imei = Sans boîtier

log-action = Quoi
log-at = Quand (UTC)
log-broken = La chaîne ne tient pas.
log-detail = Détail
log-find = Chercher
log-head = { $n } { $n ->
        [one] entrée
       *[other] entrées
    } ; sceau de la dernière :
log-holds = La chaîne tient : { $n } { $n ->
        [one] entrée
       *[other] entrées
    }, aucune altérée.
log-intro = Chaque acte sur ce dossier est au journal, chaque entrée scellée par la suivante.
log-newer = Plus récentes
log-older = Plus anciennes
log-seq = Nº
log-verify = Vérifier la chaîne
log-who = Qui
log-why = Pourquoi

map-all = Cellules de toutes les données détenues. Sélectionnez des numéros pour voir les leurs, et les suivre dans le temps.
map-azimuth = Azimut
map-clock = Heure sur la carte
map-coverage = Elles contenaient { $share } des usages lors d’un essai.
map-kind = Point donné
map-pause = Pause
map-picture = Carte de { $n } secteurs ; les mêmes dans le tableau ci-dessous
map-placed-by = Placée par
map-play = Jouer
map-play-needs = Sélectionnez un numéro pour suivre ses secteurs dans le temps.
map-reach = Portée tracée
map-stop = Finir
map-twin = Les { $n } cellules en tableau
map-unplaced = { $cells } { $cells ->
        [one] cellule
       *[other] cellules
    } ({ $events } données) sans emplacement connu ne sont pas tracées.

network-contacts = Contacts
network-degree = Numéros
network-find = Chercher
network-hidden = +12 : numéros en contact avec celui-ci seulement, non tracés
network-hint = Cliquez un numéro ou un lien pour le sélectionner ; molette pour zoomer, glisser pour déplacer.
network-intro = Les rôles par la forme, les liens par les contacts de la période choisie. L’image est calculée une fois et gardée : chaque lecteur voit la même.
network-keys = Clavier : les flèches vont à un voisin, Entrée le sélectionne (avec Maj : l’ajoute), + et − zooment, 0 montre tout, Échap efface.
network-leaves = Lister les { $n } numéros en contact avec celui-ci seulement
network-more = En placer plus
network-node = { $label } : { $roles } ; { $degree } numéros, { $n } contacts
network-not-found = Aucun numéro affiché ne correspond.
network-only-roles = rôles seulement
network-other = numéro sans rôle
network-pair = Les données entre ces deux numéros
network-picture = Réseau de { $nodes } numéros et { $edges } liens
network-scope = Numéros montrés
network-scope-all = tous les numéros
network-scope-network = rôles et leurs contacts
network-seed = Graine du tracé { $seed }.
network-shape = Forme
network-shown = { $nodes } numéros placés sur { $total }.
network-tie = { $a } → { $b } : { $n } { $n ->
        [one] contact
       *[other] contacts
    }
network-twin-of = Voisins de { $label } en tableau
network-whole = Tout voir

next-ask = Demander
next-counted = Numéros comptés par les opérateurs sur les cellules du relevé
next-gain = Gain
next-intro = Quelle demande apprendrait le plus, au prix du moins de tiers ; et quand aucune autre n’est proportionnée.
next-none = Aucune demande n’est conseillée.
next-not-here = Cette version ne conseille pas d’acte suivant.
next-note = L’ordre est celui de demandes, jamais de personnes. La décision revient au magistrat.
next-rank = Rang
next-stop = S’arrêter là.
next-third = Tiers
next-why = Pourquoi
next-windows = Cellules et fenêtres ({ $n })

other-after = Après
other-assumption = une hypothèse
other-authorisation = retirer un acte
other-before = Avant
other-intro = Le même dossier sous une autre hypothèse, ou sans l’un des actes : ce qui reste, ce qui tombe, ce qui apparaît. Le dossier lui-même n’est pas changé.
other-lost = Ce qui tombe
other-moved = Ce qui change
other-new = Ce qui apparaît
other-not-here = Cette version ne lit pas autrement.
other-parameter = Hypothèse
other-question = Question
other-read = Lire autrement
other-result = { $same } { $same ->
        [one] constat reste
       *[other] constats restent
    }, { $moved } { $moved ->
        [one] change
       *[other] changent
    }, { $lost } { $lost ->
        [one] tombe
       *[other] tombent
    }, { $fresh } { $fresh ->
        [one] apparaît
       *[other] apparaissent
    }.
other-value = Valeur au lieu de { $now } { $unit }
other-what = Ce qu’il faut changer
other-which = Acte
other-with = { $analysis } — avec { $parameters }
other-without = Sans { $id }

point-kind-address = adresse
point-kind-barycentre = centre de couverture
point-kind-mast = pylône

questions-all = Les { $n } constats
questions-case = Dossier { $reference }
questions-considered = { $n } { $n ->
        [one] candidat comparé
       *[other] candidats comparés
    }
questions-head = Questions posées aux données
questions-intro = Chaque réponse mène aux lignes sur lesquelles elle repose. Ouvrez-en une pour aller des données à sa force, et à ce qui pourrait l’expliquer autrement.
questions-kicker = Filière · table de travail
questions-period = Données { $period } ({ $zone }).
questions-picture = Voir dans : { $page }

reading-head = Comment lire ces pages
reading-judged = Rien n’est retenu par personne tant qu’une personne nommée n’a pas décidé et motivé.
reading-lines = Elles parlent de lignes, de numéros et de données. Qui utilisait un numéro est une autre question, à laquelle elles ne répondent pas.
reading-pseudonym = Un numéro qu’aucun acte ne désigne est montré sous un pseudonyme (T-…), le même dans tout le dossier.
reading-silence = Là où aucune donnée n’est détenue, le silence ne dit rien.

rhythm-all = Toutes les données du dossier. Sélectionnez des numéros pour voir les leurs.
rhythm-both = deux sens
rhythm-calls = appels
rhythm-caption = { $n } données par jour de semaine et heure, { $zone }
rhythm-day = Jour
rhythm-days = Jour par jour
rhythm-direction = Sens
rhythm-every-kind = tous types
rhythm-note = Une case vide est un compte de zéro. Les jours dont les données ne sont pas détenues ne sont pas des silences : voir ci-dessous.
rhythm-some = { $n } { $n ->
        [one] numéro choisi
       *[other] numéros choisis
    }.
rhythm-sum = Somme
rhythm-texts = messages

shape-cross = croix
shape-diamond = losange
shape-disc = disque
shape-ring = anneau
shape-small = petit disque
shape-square = carré
shape-star = étoile
shape-triangle = triangle

state-found = trouvé
state-not-applicable = sans objet
state-not-here = absente de cette version
state-not-put = pas encore posée
state-nothing = rien trouvé

verdict-accepted = accepté
verdict-rejected = rejeté
verdict-undecided = non tranché

manage-basis = Sur quel fondement
manage-by = Votre nom
manage-category = Catégorie en droit
manage-confirm = Pour continuer, écrivez { $reference }
manage-degree = Degré de conviction, en mots
manage-erase = Effacer
manage-erase-act = Les données de l'acte { $id }
manage-erase-begin = Effacer des données
manage-erase-case = Le dossier entier
manage-erase-do = Effacer définitivement
manage-erase-note = Sur ordre seulement. Un certificat dit ce qui a été effacé ; rien ne peut plus en être lu.
manage-erase-what = Ce qui est effacé
manage-evidence = Sur quels éléments
manage-export = Exporter
manage-export-note = Des fichiers pour d'autres programmes, masqués comme les pages. Chaque export est journalisé.
manage-from = Premier jour
manage-intro = Ce qui est fait ici est journalisé avec le nom de qui le fait.
manage-lift = Mettre fin à sa protection
manage-none = Personne n'a rien déclaré.
manage-order = Référence de l'ordre
manage-package = Paquet pour une autre partie
manage-package-do = Écrire le paquet
manage-package-note = Les données, les questions et les constats en un fichier, pour que chacun puisse vérifier.
manage-period = Période
manage-person = Qui est dit avoir utilisé un numéro
manage-protect = Numéros protégés
manage-protect-do = Protéger ce numéro
manage-protect-end = Mettre fin à sa protection
manage-protect-note = Leurs contacts sont comptés et ne sont montrés à personne. Le dossier est recalculé.
manage-protected = Numéro protégé
manage-quality = Qualité
manage-records = Données
manage-redacted = Sans ce qui appartient à des tiers
manage-run = Mettre à jour
manage-run-do = Relire le répertoire
manage-run-note = Relit les fichiers et les actes du répertoire, et repose chaque question.
manage-said = Déclarations
manage-said-note = Les déclarations de personnes nommées sont à part des constats. Aucune question ne les lit.
manage-state-category = Déclarer cette catégorie
manage-state-person = Déclarer
manage-to = Dernier jour
manage-who = Personne
manage-why = Pourquoi
manage-with = En contact

numbers-after = Suite
numbers-answer = Ce que disent les données
numbers-before = Retour
numbers-chosen = { $n ->
        [0] Choisissez un ou deux numéros pour interroger les données.
        [one] { $n } numéro choisi.
       *[other] { $n } numéros choisis.
    }
numbers-compare = Comparer les deux
numbers-contacts = Contacts
numbers-count = { $n ->
        [one] { $n } numéro
       *[other] { $n } numéros
    }
numbers-else = Ce qui pourrait l'expliquer autrement, et ce que cela ne dit pas
numbers-find = Chercher
numbers-find-note = Un numéro sous toute forme, un nom, un pseudonyme, un IMEI, un IMSI, une cellule, un texte. Ce qu'aucun acte ne nomme ne se trouve pas par ses chiffres.
numbers-first = Premier contact
numbers-follow = Qui lui succède ?
numbers-handsets = Boîtiers
numbers-held = Facturation détenue
numbers-in-findings = { $n ->
        [one] Dans { $n } constat
       *[other] Dans { $n } constats
    }
numbers-in-notes = { $n ->
        [one] Dans { $n } note ou vue
       *[other] Dans { $n } notes ou vues
    }
numbers-intro = Tous les numéros des données. Les rôles sont des hypothèses de constats ; aucun ordre de ce tableau n'en est une.
numbers-label = Numéro
numbers-last = Dernier contact
numbers-not-kept = Cette réponse est journalisée, et n'est pas gardée parmi les constats.
numbers-partners = Partenaires
numbers-place = { $from } à { $to } sur { $total }
numbers-rows = Données

manage-alias = Noms donnés aux numéros
manage-alias-note = Un nom de travail, par exemple « ligne A ». Il se lit à côté d'un numéro désigné par un acte, dans les pages et les rapports ; aucun constat ne l'a.
manage-name = Nom
manage-name-do = Donner ce nom
manage-unname = Retirer le nom

numbers-handsets-found = Boîtiers
numbers-sims-found = Cartes SIM
numbers-cells-found = Cellules
numbers-met = { $n ->
    [one] { $n } numéro
   *[other] { $n } numéros
}, { $records ->
    [one] { $records } donnée
   *[other] { $records } données
}
numbers-met-more = et { $n } autres

numbers-common = Contacts communs
numbers-common-of = { $n ->
    [0] { $one } et { $other } n'ont aucun contact commun
    [one] { $one } et { $other } ont { $n } contact commun
   *[other] { $one } et { $other } ont { $n } contacts communs
}
numbers-with = Avec { $number }

records-own = ses numéros seulement
records-jump-not = Une heure se cherche dans l’ordre des heures
records-kinds = Types affichés
records-save = Ces lignes en CSV

manage-second = Un second lecteur
manage-second-note = Une adresse sur cette machine, valable pour une ouverture. Ce que chacun voit en clair n'est qu'à lui.
manage-second-do = Créer une adresse

other-strength = Force
other-not-weighed = non évaluée
other-rows = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}

methods-intro = Avant de mesurer chaque méthode, des limites à tenir ont été fixées. Chacune est ici avec son résultat, tenue ou non.
methods-sum = { $n ->
    [one] { $n } limite a été fixée
   *[other] { $n } limites ont été fixées
} ; { $broken ->
    [one] { $broken } n’a pas été tenue
   *[other] { $broken } n’ont pas été tenues
}.
methods-all = Toutes les méthodes
methods-none = Aucune étude de cette méthode : ses constats sont des faits, ou des pistes sans erreur mesurée.
methods-real = données réelles
methods-simulated = données simulées
methods-broken = { $n ->
    [0] { $all } tenues sur { $all }
   *[other] { $n } non tenues sur { $all }
}
methods-earlier = Mesuré sur une version antérieure de la méthode, et pas encore de nouveau.
methods-promise = Ce qui était promis
methods-measure = Mesuré par
methods-limit = Limite
methods-result = Résultat (intervalle à 90 %)
methods-kept = Tenu
methods-is-kept = tenu
methods-is-broken = non tenu
methods-is-unmeasured = non mesuré
findings-how-wrong = Combien de fois cette méthode se trompe
