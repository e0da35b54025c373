# Les mots de la page de départ : ouvrir un dossier, ou en créer un à partir de fichiers.

start-begin = Commencer
start-elsewhere = Un dossier qui se trouve ailleurs
start-enter = Ouvrir
start-home = Les dossiers se trouvent dans { $home }.
start-intro = De données légalement obtenues aux numéros et aux rôles qu'elles montrent, avec la force de chaque lien.
start-key-file = Fichier de clé, si le dossier en a un
start-leave = Laisser pour plus tard
start-name = Nom du dossier
start-new = Nouveau dossier
start-new-note = Un répertoire de ce nom est créé pour ses fichiers. Il vous faudra l'acte qui a permis de les obtenir.
start-none = Il n'y a pas encore de dossier.
start-offline = Tout reste sur cette machine. Rien n'est envoyé nulle part.
start-one-case = Cet atelier a été ouvert pour un dossier. « filiere » seul ouvre la page de départ.
start-open = Ouvrir un dossier
start-package = Ouvrir un paquet
start-package-note = Son dossier est reconstruit sur cette machine et comparé à ce que dit le paquet.
start-passphrase = Phrase de passe
start-place = Répertoire du dossier sur cette machine
start-resume = Reprendre
start-title = Dossiers
start-unlock = Ouvrir avec sa phrase de passe

files-act = Acte
files-act-of = Acte pour { $path }
files-choose = Choisir des fichiers
files-count = { $n ->
        [one] { $n } fichier
       *[other] { $n } fichiers
    }, dont { $read } { $read ->
        [one] se lit
       *[other] se lisent
    }.
files-drop = Déposez ici les fichiers ou le répertoire, tels que vous les avez reçus.
files-file = Fichier
files-folder = Choisir un répertoire
files-found = Ce que c'est
files-head = Fichiers
files-kilobytes = { $n } ko
files-megabytes = { $n } Mo
files-no-act = aucun : laissé de côté
files-read = lu
files-remove = Retirer
files-remove-one = Retirer { $path }
files-sending = Copie de { $path }
files-share = Fichiers copiés
files-size = Taille
files-unknown = non reconnu
files-unknown-note = Un tableau non reconnu peut être décrit plus tard, à la page « Formats de fichiers ». Rien n'est perdu : le dossier signale chaque fichier qui n'a pas été lu.
files-unread = non lu
files-zone = Fuseau horaire de son horloge
files-zone-wanted = Ce fichier demande un fuseau horaire.

act-accounts = Comptes (service:nom)
act-acts = Actes
act-act = Acte
act-add = Ajouter un acte
act-authority = Signataire
act-basis = Fondement juridique
act-case = Le dossier
act-categories = Ce qui peut être lu du téléphone
act-category-accounts = comptes
act-category-calls = appels
act-category-contacts = contacts
act-category-files = fichiers
act-category-locations = positions
act-category-messages = messages
act-category-payments = paiements
act-cells = Cellules
act-country = Pays des numéros
act-date = Date de l'acte
act-devices = Scellés
act-drop = Retirer cet acte
act-every = Tous les numéros du monde simulé
act-expires = Dernier jour de lecture
act-files = Fichiers
act-from = Période : premier jour
act-further = Boîtiers, cellules, scellés, comptes
act-head = Acte { $id }
act-id = Nom de l'acte
act-imeis = Boîtiers (IMEI)
act-kinds = Données qu'il couvre
act-note = Recopiez l'acte lui-même. Ce qu'il ne couvre pas est mis à part et n'est lu par personne.
act-numbers = Numéros qu'il nomme
act-numbers-note = Un par ligne, comme dans l'acte. Les fichiers ne proposent aucun numéro : seul l'acte peut en nommer.
act-own = Utiliser le case.toml venu avec les fichiers
act-reference = Référence
act-timezone = Fuseau horaire des rapports
act-title = Titre
act-to = Période : dernier jour

make-again = La même, encore une fois
make-differ = Les deux diffèrent.
make-head = Créer le dossier
make-lacking = { $n ->
        [one] { $n } élément manque
       *[other] { $n } éléments manquent
    } :
make-make = Créer le dossier
make-passphrase = Le dossier est chiffré. Gardez bien la phrase de passe : personne ne peut la retrouver.
make-plain = Un monde simulé ne demande pas de phrase de passe.

work-begins = Le travail commence.
work-done-erase = Effacé
work-done-package = Le paquet est écrit
work-done-protect = Le dossier a été recalculé
work-done-rerun = Le paquet dit la même chose ici
work-done-run = Le dossier est prêt
work-leave = Aller aux dossiers
work-failed = Le travail s'est arrêté avant la fin
work-kicker = Travail sur le dossier
work-note = Vous pouvez arrêter à tout moment. Ce qui a été lu est gardé, et le travail peut reprendre.
work-open = Lire la réponse
work-running = Travail en cours
work-share = Travail fait
work-stop = Arrêter
work-stopped = Arrêté
work-stopping = Arrêt à la fin de cette étape.
work-told = Ce qu'il faut savoir

start-demo = Créer un dossier de démonstration
start-demo-note = Un réseau simulé, qui ne concerne personne. Il faut une ou deux minutes.
work-done-demo = Le dossier de démonstration est prêt
death-number = Numéro dont l'utilisateur est mort
death-at = Jour et heure du décès
death-add = Déclarer un décès
death-drop = Retirer ce décès
work-done-annul = Voici ce que deviennent les constats
work-done-clock = Voici ce que deviennent les constats

expired-kicker = Le dernier jour est passé
expired-note = Ce dossier ne se lit plus. Une décision en dit un autre dernier jour, ou ses données sont effacées.
expired-act = Acte { $id } : lisible jusqu’au { $day }
expired-which = Quel acte
expired-by = Votre nom
expired-day = Dire un autre dernier jour
expired-day-note = Qui en décide est nommé, avec la décision. Le dossier s’ouvre ensuite.
expired-until = Nouveau dernier jour
expired-why = Décision et motifs
expired-state = Le dire et ouvrir
expired-order = Référence de l’ordre
expired-typed = Pour continuer, écrivez { $name }
