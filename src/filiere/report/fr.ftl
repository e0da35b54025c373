## __init__


## pdf

pdf-report-cannot-set-pdf = Le rapport ne peut pas être composé en PDF : { $error }.

## annex

annex-s-annex = Annexe : comment le calcul a été fait
annex-inputs = Entrées (SHA-256)
annex-version = Version de Filière
annex-zone = Heures imprimées en
annex-methods = Méthodes et paramètres
annex-analysis = Analyse
annex-parameters = Paramètres
annex-reference = Référence
annex-module = Code (SHA-256)
annex-words = Mots employés
annex-again = Les mêmes fichiers, actes, version et paramètres donnent cette même page, octet pour octet. Elle ne porte pas de date propre : le journal du dossier dit qui l’a faite et quand.
annex-footer = Établi par Filière { $version } à partir du seul dossier, sans réseau. Le même programme et le même rapport pour toutes les parties.
annex-w-line = ligne
annex-w-line-is = un numéro par lequel des appelants passent commande, pour ce que disent les données
annex-w-dispatch = régulation
annex-w-dispatch-is = un numéro qui émet vers des livreurs peu après les contacts reçus par la ligne
annex-w-courier = livreur
annex-w-courier-is = un numéro que joint la régulation et qui joint ensuite des appelants ; un rôle dans les données, sur une période
annex-w-contact = contact
annex-w-contact-is = une communication (appel ou message) entre deux numéros, quel que soit le nombre de lignes qui l’attestent
annex-w-cycle = cycle
annex-w-cycle-is = commande, régulation, livraison : un contact de chaque, dans leurs fenêtres
annex-w-chance = attendu par hasard
annex-w-chance-is = combien de tels constats la même recherche donne, le rythme propre des numéros gardé et leur relation rompue
annex-w-candidates = candidats
annex-w-candidates-is = les numéros ou couples de numéros que la recherche a comparés
annex-w-hp = Hp, Hd
annex-w-hp-is = deux propositions exclusives au sujet des données, fixées avant de regarder

## answers

finding-s-findings = Constats
finding-s-questions = Questions posées aux données
finding-question = Question
finding-outcome = Issue
finding-considered = Candidats comparés
finding-how-many = Constats
finding-found = trouvé
finding-nothing = rien trouvé
finding-not-applicable = sans objet
finding-no-runs = Aucune question n’a encore été posée à ce dossier.
finding-no-findings = Aucun constat : voir la section 4 pour les questions posées et l’issue de chacune.
finding-technical = fait des données
finding-investigative = piste, à vérifier
finding-evaluative = élément pesé
finding-seen = Données { $period }.
finding-about = Numéros : { $numbers }.
finding-clients-withheld = tiers non énumérés
finding-rests-on = Repose sur { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, au titre de { $acts }.
finding-hp = Proposition Hp
finding-hd = Proposition Hd
finding-population = Population visée par Hd : { $text }
finding-chance = Niveau de hasard
finding-expected = attendu par hasard : { $chance } ; candidats comparés : { $considered }.
finding-considered-only = candidats comparés : { $considered } ; cette question n’a pas de niveau de hasard.
finding-measures = Ce qui a été mesuré
finding-measure = Mesure
finding-value = Valeur
finding-alternatives = Autres explications envisagées
finding-caveats = Ce que cela ne dit pas
finding-lines = Lignes sources ({ $shown } sur { $total }, les plus anciennes d’abord)
finding-where = Où elle figure
finding-as-received = Telle que reçue (numéros de tiers sous pseudonyme)
finding-row = ligne { $row }
finding-sheet = feuille « { $sheet } », ligne { $row }
finding-all-lines = Toutes les lignes : filiere show DOSSIER { $id } --all
finding-common = { $count ->
    [one] Ceci vaut pour le constat ci-dessous.
   *[other] Ceci vaut pour chacun des { $count } constats ci-dessous.
}
finding-see-common = Autres explications et limites : en tête de cette question
finding-by-chance = Par hasard
finding-rows = Lignes
finding-further = { $count ->
    [one] { $count } autre constat
   *[other] { $count } autres constats
} de cette question, en bref
finding-finding = Constat
finding-statement = Énoncé
finding-heat = Quand { $line } reçoit : contacts par jour de semaine et par heure
finding-heat-note = { $count ->
    [one] { $count } contact entrant
   *[other] { $count } contacts entrants
}, heures de { $zone }. Plus c’est foncé, plus il y en a.
finding-heat-desc = Tableau de sept jours sur vingt-quatre heures ; l’heure la plus chargée compte { $most ->
    [one] { $most } contact
   *[other] { $most } contacts
}.
finding-bars = Contacts reçus par { $line }, jour par jour
finding-bars-week = Contacts reçus par { $line }, semaine par semaine
finding-bars-note = Hachuré : aucune donnée de ce numéro n’est détenue ; rien ne peut être dit de ces jours.
finding-bars-desc = Barres du { $start } au { $end } ; la plus haute compte { $most ->
    [one] { $most } contact
   *[other] { $most } contacts
}.
finding-strip = Commande, régulation, livraison : les contacts derrière ce constat, { $window }
finding-strip-note = Fenêtre de { $hours } h, la plus fournie qui reste lisible ({ $shown ->
    [one] { $shown } contact
   *[other] { $shown } contacts
} sur { $total }) ; heures de { $zone }. ● appel, ◆ message.
finding-strip-links = { " " }Un trait fin relie le contact d’un appelant avec la ligne au contact ultérieur d’un livreur avec le même appelant.
finding-strip-desc = { $shown ->
    [one] { $shown } contact
   *[other] { $shown } contacts
} sur { $lanes ->
    [one] { $lanes } rang
   *[other] { $lanes } rangs
}, de { $start } à { $end }.
finding-lane-order = appelants → ligne
finding-lane-answer = ligne → appelants
finding-lane-dispatch = régulation → livreurs
finding-lane-report = livreurs → régulation
finding-lane-delivery = livreurs → appelants
finding-lane-other = régulation → autres
finding-twin = La même chose en tableau
finding-time = Heure
finding-lane = Entre
finding-kind = Type
finding-call = appel
finding-text-message = message
finding-seconds = Secondes
finding-caller = Appelant (numéroté dans ce graphique)
finding-day = Jour
finding-contacts = Contacts
finding-not-held = aucune donnée détenue
finding-all-hours = total

## codes

fate-rejected = rejet
fate-quarantined = quarantaine
fate-reason-kind = type de données hors de l’acte
fate-reason-category = données que l'acte laisse de côté
fate-reason-period = date hors de l’acte
fate-reason-target = ni numéro, ni boîtier, ni cellule de l’acte
kind-call = appels
kind-sms = messages (SMS)
kind-mms = messages multimédias (MMS)
kind-data = connexions de données
kind-signalling = signalisation
link-identical-row = lignes qui répètent une ligne du fichier
link-same-row-other-file = lignes présentes aussi dans un autre fichier
link-mirror = lignes que reflète la facturation de l’autre correspondant
link-forward-leg = branches d’un appel renvoyé
link-sms-segment = parties d’un long message
link-call-leg = branches d’un même appel
link-session-slice = tranches d’une connexion

## pdf

pdf-exhibit = Pièce { $number }
pdf-exhibit-line = Constat { $finding } : { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} au titre de { $acts }, toutes listées dans la pièce jointe rows.csv. Données détenues { $period } ; hors de là, le silence ne dit rien. { $software }, méthode { $method }.
pdf-s-exhibits = Pièces
pdf-exhibits-intro = Chaque dessin du rapport, avec ce qu’un lecteur doit pouvoir vérifier. Ce sont sa légende, ses lignes, la période des données détenues, et les versions du logiciel et de la méthode.
pdf-no-exhibits = Ce rapport ne comporte aucun dessin.
pdf-number = N°
pdf-legend = Dessin et légende
pdf-source = Source
pdf-coverage = Données détenues
pdf-versions = Logiciel et méthode
pdf-rows-of = { $finding } : { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, { $acts }
pdf-s-attached = Fichiers joints
pdf-attached-rows = rows.csv : chaque ligne sur laquelle repose un constat, par fichier et ligne ({ $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}).
pdf-attached-findings = findings.json : les constats, tels que «filiere findings --format json» les écrit.
pdf-dated = La date portée dans les propriétés du document est celle du dernier enregistrement détenu. Aucune horloge n’y entre, et le même dossier donne les mêmes octets.
pdf-unprintable = Un signe que les polices du document n’ont pas figure sous la forme ‹U+…›.

## received

received-kicker = Filière · rapport sur des données
received-case = Dossier
received-files = fichiers reçus
received-rows = lignes, toutes comptées
received-records = enregistrements couverts
received-outside = lignes en quarantaine
received-findings-count = constats
received-warnings-count = alertes de droit
received-reading = Comment lire ce rapport
received-reading-lines = Il parle de lignes, de numéros et d’enregistrements. Qui se servait d’un numéro est une autre question, à laquelle ce rapport ne répond pas.
received-reading-strength = Là où une étude couvre le dossier, un constat a un rapport de vraisemblance, après les deux propositions qu'il compare. Ailleurs, c'est une piste ou un fait des données, avec son niveau de hasard. C'est le nombre de constats semblables que la même recherche donnerait par hasard.
received-reading-accept = Rien ici n’a été retenu par quiconque : chaque constat attend la décision motivée d’une personne nommée.
received-reading-pseudonym = Un numéro qu’aucun acte ne désigne est imprimé sous pseudonyme (T-…), le même dans tout le dossier.
received-reading-silence = Là où aucune donnée n’est détenue, le silence ne dit rien.
received-simulated = Ce dossier est simulé : chaque numéro et chaque enregistrement est inventé. Aucun chiffre n’y dit quoi que ce soit d’un dossier réel.
received-contents = Sommaire
received-s-right = Ce qui a été reçu, et en vertu de quel acte
received-s-ledger = Ce qu’est devenue chaque ligne
received-s-goods = Ce qu’est chaque fichier, et ce qu’il ne peut montrer
received-phones = Téléphones, exports et conversations
received-phone = Téléphone ou export
received-its-numbers = Sa ligne, par reconcile
received-conversations = Conversations
received-messages = Messages
received-calls = Appels de son journal
received-from-to = Du, au
received-application = Application
received-once = Par application : un message que deux fichiers contiennent compte une fois.
received-authorisation = Acte
received-basis = Base légale
received-authority = Autorité et date
received-asked = Ce qui a été demandé
received-period = Période
received-held-until = à conserver jusqu’au { $date }
received-numbers = { $count ->
    [one] { $count } numéro
   *[other] { $count } numéros
}
received-number = 1 numéro : { $number }
received-every-number = tous les numéros (simulation)
received-imeis = { $count ->
    [one] { $count } boîtier
   *[other] { $count } boîtiers
} (IMEI)
received-cells = { $count ->
    [one] { $count } cellule
   *[other] { $count } cellules
}
received-kinds = types de données : { $kinds }
received-to-verify = à vérifier à la source
received-warning = Alerte
received-no-warning = Aucune alerte de droit n’a été relevée à l’import.
received-kind-cdr = facturations détaillées
received-kind-cell-dump = relevés de cellules
received-kind-subscriber = identités d’abonnés
received-kind-extraction = extraction de boîtier
received-kind-bank = relevés bancaires
received-kind-accounts = comptabilité
received-kind-listing = listage
received-kind-cells = liste de cellules
received-ledger-intro = Chaque ligne physique de chaque fichier a un sort et un seul. L’égalité est recomptée à partir du dossier même ; un fichier dont les lignes ne s’équilibrent pas n’y figure pas.
received-file = Fichier
received-physical = lignes
received-record = enreg.
received-duplicate = doublons
received-header = en-tête
received-blank = vides
received-note = notes
received-rejected = rejets
received-quarantined = quar.
received-balance = équilibre
received-balanced = les lignes s’équilibrent
received-unbalanced = les lignes ne s’équilibrent pas
received-total = Ensemble
received-ledger-legend = Les enregistrements sont couverts et lus. Les doublons égalent une ligne antérieure du même fichier : conservés et liés. Les notes sont les mots de l’opérateur. Les lignes en quarantaine (quar.) sortent de l’acte qui couvre le fichier. Elles ne sont ni lues, ni comptées dans une analyse, ni montrées.
received-declared = L’opérateur annonce { $declared ->
    [one] { $declared } ligne
   *[other] { $declared } lignes
} ; { $found ->
    [one] { $found } a été trouvée
   *[other] { $found } ont été trouvées
}.
received-reasons = Pourquoi des lignes ont été écartées
received-reason = Motif
received-field = Champ
received-fate = Sort
received-count = Lignes
received-counts = Comptes bruts et groupés
received-counts-intro = Une communication peut figurer sur plusieurs lignes : dans deux fichiers, sur la facturation des deux correspondants, ou en parties. Les lignes sont liées, jamais supprimées ; les analyses comptent des communications.
received-events = Enregistrements de communications
received-contacts = Communications entre deux numéros, une fois groupées
received-grouped-twice = dont attestées par plus d’une ligne
received-coverage = Pour qui des données sont détenues
received-covered-numbers = Numéros dont la facturation est détenue
received-known-numbers = Numéros qui apparaissent
received-named-numbers = dont désignés par un acte
received-layout = Format
received-sha256 = SHA-256 à réception
received-size = Taille
received-bytes = { $size ->
    [one] { $size } octet
   *[other] { $size } octets
}
received-zone = Heures
received-zone-in-value = chaque valeur porte son décalage
received-zone-layout = { $zone }, selon le format
received-zone-header = { $zone }, selon l’en-tête du fichier
received-zone-declared = { $zone }, déclaré dans le dossier
received-content = Contenu
received-missing = Enregistrements sans
received-without-cell = cellule
received-without-imei = IMEI
received-gap = Plus long silence
received-since = depuis le { $at }
received-no-event = aucune communication
received-mended = Ce qui a été lu autrement qu'il n'est écrit
received-not-read = Fichiers qui n'ont pas été lus
received-cannot = Ce que ces fichiers ne peuvent montrer
received-some-files = ({ $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
} sur { $total })
received-kind = Type
received-no-source = Aucun fichier n’a été reçu.

## stated

stated-stated = Ce que des personnes ont déclaré
stated-annulled = { $act } est annulé (déclaré par { $who } le { $at } : { $why }). Ses données ne sont atteintes par aucune analyse, aucun compte ni aucune page.
stated-erased = Les données de { $act } ont été effacées (par { $who } le { $at }, décision { $why }).
stated-protected = Protégé ({ $quality }) : { $count ->
    [one] { $count } enregistrement de { $number } est un contact
   *[other] { $count } enregistrements de { $number } sont des contacts
} avec { $protected }. Leur contenu et leurs heures ne sont montrés à personne.
stated-attributed = Attribution, distincte de tout constat. { $number } était utilisé par { $person } du { $start } au { $end }, selon { $who } le { $at } ({ $strength }) : { $why }
stated-categorised = Catégorie de l’utilisateur de { $number } : { $category }, selon { $who } le { $at } : { $why }
stated-corrected = Rectification de { $path }, ligne { $row } : { $field } devrait dire { $value }, selon { $who } le { $at } : { $why }
stated-unsigned = { $path } contient { $held ->
    [one] { $held } ligne
   *[other] { $held } lignes
} quand son expéditeur en déclarait { $declared } : personne n’a signé avoir vu cet écart.
stated-signed = { $path } contient { $held ->
    [one] { $held } ligne
   *[other] { $held } lignes
} quand son expéditeur en déclarait { $declared } : vu et signé par { $who }.
stated-revealed = Des numéros de tiers ont été montrés en clair { $count } fois ; le journal dit à qui, quand et pourquoi.
stated-nobody = Aucun utilisateur d’un numéro n’est catégorisé ni nommé, sauf si une ligne ci-dessus le dit.
stated-clock = Horloge de { $path } rectifiée de { $shift }, selon { $who } le { $at } : { $why }
stated-alias = Nom de travail, dans aucun constat. { $number } est appelé « { $alias } » par { $who } depuis le { $at }.

## annexe : combien de fois les méthodes se trompent

annex-errors = Combien de fois chaque méthode se trompe
annex-errors-note = Des limites ont été fixées avant de mesurer chaque méthode. Celles qui n’ont pas été tenues sont citées.
annex-study = Méthode et étude
annex-limits = Limites fixées
annex-not-kept = Non tenues
annex-broken = { $characteristic } : { $limit } attendu, { $result } trouvé.
annex-all-kept = Aucune.
annex-earlier = Mesuré sur une version antérieure.

## notebook

notebook-title = Carnet
notebook-note = Ce qui a été gardé en travaillant au dossier. Ce n’est le constat de personne, et aucun chiffre n’en dépend.
notebook-nothing = Rien n’a été gardé.
notebook-story = Le récit, dans l’ordre
notebook-view = Vues
notebook-note-kind = Notes
notebook-star = Étoiles
notebook-tag = Étiquettes de numéros
notebook-blue = bleu
notebook-orange = orange
notebook-green = vert
notebook-purple = violet
notebook-red = rouge
notebook-brown = brun
notebook-teal = sarcelle
notebook-grey = gris
notebook-said = Ce qui a été gardé
notebook-about = À propos de
notebook-by = Par qui, et quand
notebook-gone = hors d'atteinte désormais
notebook-row = { $path }, ligne { $row }

annex-curves = Courbes derrière les rapports de vraisemblance
annex-curves-note = Une courbe tire d’un compte un rapport de vraisemblance contre une autre explication. Son étude est à la page de sa méthode.
annex-curve = Courbe
annex-against = Autre explication
annex-curve-findings = Constats qui s’y appuient
annex-services = { $count ->
    [one] { $count } numéro qui ressemble à un service licite
   *[other] { $count } numéros qui ressemblent à des services licites
}
annex-services-note = Ils ne répondent à aucune question. Ils sont ici pour qui n’en serait pas d’accord.
annex-setting = { $bare ->
    [1] { $meaning } : { $value }
   *[other] { $meaning } : { $value } { $unit }
}
annex-real = données réelles
annex-made = données simulées
received-reading-decided = Des personnes nommées ont décidé : retenus { $accepted }, écartés { $rejected }. Sans décision motivée : { $undecided }.
network-title = Contacts entre les numéros que les constats nomment
network-note = De la rue vers le haut, de gauche à droite ; plus épais où les contacts sont plus nombreux. Les appelants n’y sont pas.
network-left-out = { $count ->
    [one] { $count } autre numéro n’a pas de place.
   *[other] { $count } autres numéros n’ont pas de place.
}
network-desc = { $numbers ->
    [one] { $numbers } numéro
   *[other] { $numbers } numéros
} en colonnes par rôle, { $ties ->
    [one] { $ties } lien
   *[other] { $ties } liens
} de contacts entre eux.
network-table = La même chose en tableau
network-one = Un numéro
network-other = Autre numéro
network-there = De l’un à l’autre
network-back = En retour

stands-supported = { $n ->
    [one] { $n } soutenu
   *[other] { $n } soutenus
}
stands-lawful = { $n ->
    [one] { $n } service licite
   *[other] { $n } services licites
}
stands-against = { $n ->
    [one] { $n } contredit
   *[other] { $n } contredits
}
stands-neither = { $n ->
    [one] { $n } ni soutenu ni contredit
   *[other] { $n } ni soutenus ni contredits
}
stands-untold = { $n ->
    [one] { $n } piste, non pesée
   *[other] { $n } pistes, non pesées
}
stands-fact = { $n ->
    [one] { $n } fait des données
   *[other] { $n } faits des données
}
network-timed = En tirets : liés par leurs heures, sans contact entre eux.
annex-curve-basis = Ce qui la fonde
weighed-basis = Sur quoi repose chaque rapport : les courbes en annexe
