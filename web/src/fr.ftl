# Les mots que se partagent les pages : cadre, rôles, natures et champs.

app-answered = Le serveur a répondu { $status }.
app-broken = Cette page a rencontré une erreur qui lui est propre.
app-cancel = Annuler
app-close = Fermer
app-closer = Rapprocher
app-farther = Éloigner
app-no = non
app-number = Numéro
app-offline = sur cette machine seulement, rien n’est envoyé
app-pages = Pages
app-revealed = { $n } { $n ->
        [one] numéro montré
       *[other] numéros montrés
    } en clair dans cette session
app-role = Rôle
app-skip = Aller à la page
app-twin = Les mêmes données en tableau
app-unreached = Le programme qui montre ces pages est arrêté. Relancez-le par « filiere serve ».
app-waiting = Lecture du dossier…
app-whole = Tout voir
app-yes = oui

bar-brushed = Période :
bar-close = Fermer le dossier
bar-keep = Garder cette vue
bar-kept = Vue gardée dans le carnet.
bar-language = Langue
bar-print = Imprimer
bar-report = Rapport
bar-search = Rechercher dans tout le dossier…
bar-scope = Seulement :
bar-selected = Sélection :
bar-unbrush = Effacer la période
bar-undo = Défaire le filtre
bar-unscope = Retirer le filtre
bar-unselect = Vider la sélection

case-annulled = { $id } a été annulé : { $why }. Ce qui reposait dessus est signalé.
case-simulated = Ce dossier est simulé : tous les numéros et toutes les données sont inventés. Aucun chiffre n’y dit rien d’un dossier réel.
case-simulated-short = simulé

field-azimuth-deg = Azimut
field-beam-deg = Ouverture
field-cell = Cellule
field-contract = Contrat
field-direction = Sens
field-duration-s = Secondes
field-end-cell = Cellule en fin
field-imei = Terminal (IMEI)
field-imei14 = Terminal (IMEI)
field-imsi = SIM (IMSI)
field-kind = Type
field-operator = Opérateur
field-other = Autre numéro
field-other-number = Autre numéro
field-registered-from = Inscrit du
field-registered-to = Inscrit au
field-row = Ligne
field-served = Relevé de
field-served-number = Relevé de
field-service-centre = Centre de messages
field-start-time = Heure
field-text = Texte
field-third = Renvoi de ou vers
field-third-number = Renvoi de ou vers
field-time = Heure
field-valid-from = Valable du
field-valid-to = Valable au
field-what = Sort

findings-alternatives = Ce qui pourrait l’expliquer autrement
findings-alternatives-note = À lire avec la même attention que le constat.
findings-caveats = Ce que cela ne dit pas
findings-chance = Attendu par hasard : { $chance } ; candidats comparés : { $considered }.
findings-compared = Ce qui est comparé
findings-computed = Comment cela a été calculé
findings-considered = Candidats comparés : { $considered } ; cette question n’a pas de niveau de hasard.
findings-fact = Aucune force n’est énoncée : les données le disent ou ne le disent pas.
findings-falls = tombe
findings-falls-why = Ce constat repose sur un acte annulé ({ $ids }).
findings-hd = Proposition Hd
findings-hp = Proposition Hp
findings-judgement = Décision d’une personne
findings-lines = Les données sur lesquelles il repose
findings-lines-note = Telles que reçues, les plus anciennes d’abord ; numéros de tiers sous pseudonyme. Ouvrez une ligne pour la voir dans son fichier.
findings-list = Liste des constats
findings-measure = Mesure
findings-measures = Ce qui a été mesuré
findings-module = Méthode et son empreinte
findings-name = Nom dans les données
findings-no-lr = Pas de rapport de vraisemblance : c’est une piste, à vérifier. Le niveau de hasard dit combien de constats semblables la même recherche donnerait si rien ne liait ces numéros.
findings-no-propositions = Un fait des données ; aucune proposition n’est comparée.
findings-none = Aucun constat ici.
findings-notes = Étoile et notes
findings-population = Population visée par Hd : { $text }
findings-reference = Méthode publiée
findings-rests = repose sur { $n } { $n ->
        [one] ligne
       *[other] lignes
    }
findings-see-in = Voir dans :
findings-starred = étoilés
findings-strength = Quelle est sa force
findings-value = Valeur
findings-version = Version

grid-none = Aucune ligne.

lines-all = Les { $total } dans Données
lines-caption = Lignes { $from }–{ $to } sur { $total }
lines-earlier = Précédentes
lines-later = Suivantes
lines-read-as = Lue comme
lines-received = Telle que reçue
lines-row = ligne { $row }
lines-sheet = feuille « { $sheet } »
lines-time = Heure

marks-notes = { $n } { $n ->
        [one] note
       *[other] notes
    }
marks-save = Garder la note
marks-star = Étoile
marks-take-back = retirer
marks-write = Note

nav-check = Vérifier
nav-climb = Remonter
nav-keep = Garder
nav-read = Lire
nav-see = Voir

page-case = Le dossier
page-conversations = Conversations
page-findings = Constats
page-ladder = Échelle
page-lanes = Chronologie
page-layouts = Formats de fichiers
page-ledger = Registre des fichiers
page-log = Journal
page-map = Carte
page-methods = Combien d’erreurs
page-network = Réseau
page-next = Acte suivant
page-numbers = Numéros
page-other = Autre lecture
page-questions = Questions
page-records = Données
page-rhythm = Rythme
page-story = Carnet

portrait-cover = Recouvrir
portrait-devices = Boîtiers, SIM
portrait-devices-n = { $devices } { $devices ->
        [one] boîtier
       *[other] boîtiers
    }, { $sims } { $sims ->
        [one] SIM
       *[other] SIM
    }
portrait-events = Données
portrait-findings = Constats qui le concernent
portrait-from = joint par
portrait-held = Données détenues
portrait-label = Numéro
portrait-no-role = sans rôle
portrait-not-held = non détenues
portrait-others = et { $n } { $n ->
        [one] autre sélectionné
       *[other] autres sélectionnés
    }
portrait-pair = Les données entre les deux
portrait-partner = Numéro
portrait-partners = En contact avec { $n } { $n ->
        [one] numéro
       *[other] numéros
    }
portrait-records = Ses données
portrait-reveal = Montrer en clair…
portrait-scope = Ne montrer que cela
portrait-seen = Première et dernière
portrait-to = joint

record-around = Toutes les données ± 2 h
record-file = Son fichier
record-findings = Constats qui reposent dessus
record-flags = Dit aussi
record-head = La ligne
record-how = Comment elle a été lue
record-id = Donnée
record-layout = Format
record-no-findings = Aucun.
record-read-as = Lue comme
record-received = Telle que reçue, avec ses voisines
record-released = sortie de quarantaine par { $id }
record-same = La même communication figure aussi en
record-sha = SHA-256 du fichier
record-zone = Fuseau

record-kind-1 = appel
record-kind-2 = SMS
record-kind-3 = MMS
record-kind-4 = connexion
record-kind-5 = signalisation
record-kind-call = appels
record-kind-data = connexions
record-kind-mms = MMS
record-kind-signalling = signalisation
record-kind-sms = SMS

records-around = ± { $hours } h autour de { $record }, tous fichiers
records-cell = Cellule
records-detail = La donnée choisie
records-direction = Sens
records-every = Tout montrer
records-findings = Constats
records-go = Aller
records-hours = Heures autour
records-jump = Aller à
records-kind = Type
records-linked = Liées
records-note = Heures de { $zone }. → émis, ← reçu. Les lignes teintées portent un constat. Flèches, Page, Début et Fin déplacent ; Entrée ouvre la ligne.
records-of-finding = celles sur lesquelles { $id } repose
records-of-pair = entre les deux numéros sélectionnés
records-other = Autre numéro
records-printed = Seules les lignes à l’écran sont imprimées. Un export les contient toutes.
records-seconds = s
records-served = Relevé de
records-time = Heure
records-total = { $n } { $n ->
        [one] donnée
       *[other] données
    }
records-where = Ligne

role-account = compte
role-client = client
role-courier = livreur
role-dispatch = régulation
role-front = façade
role-holder = titulaire
role-introducer = introducteur
role-left = premier téléphone
role-line = ligne
role-new = nouveau
role-newcomer = nouveau venu
role-old = ancien
role-right = second téléphone
role-service = service licite
role-supplier = fournisseur

story-add = Ajouter au récit
story-caption = Légende de l’étape suivante
story-intro = Étoiles, notes, vues gardées et le récit qu’elles forment ; gardés dans le dossier avec l’auteur et l’heure. Rien n’est effacé : ce qui est retiré reste au dossier.
story-keep = Garder
story-name = Nom de la vue
story-no-story = Aucune étape. Gardez des vues par « Garder cette vue », puis racontez-les dans l’ordre.
story-no-views = Aucune pour l’instant.
story-note = Notes
story-nothing = Aucune pour l’instant.
story-open = Ouvrir la vue
story-star = Étoiles
story-story = Récit
story-views = Vues gardées
story-views-note = Une vue est une adresse : envoyée à un autre lecteur de ce dossier, elle revient à l’identique.
story-with = Vue montrée avec elle

zone-basis-declared = déclaré
zone-basis-header = de l’en-tête
zone-basis-in-value = chaque valeur porte le sien
zone-basis-layout = du format

keys-head = Touches
keys-this = Ces touches
keys-find = Chercher un numéro, un texte, une cellule
keys-grid = Les flèches, Page, Début et Fin déplacent ; Entrée ouvre la ligne.

caption-scope = { $n ->
    [one] { $n } numéro affiché
   *[other] { $n } numéros affichés
}
caption-acts = actes { $acts }
caption-masked = tiers masqués
caption-clear = { $n ->
    [one] { $n } numéro de tiers en clair
   *[other] { $n } numéros de tiers en clair
}
app-menu = Pages
