# Ce que la page de départ se fait dire : fichiers, actes, travail sur un dossier.

## Noms des fichiers envoyés

name-leads-elsewhere = Le nom de ce fichier mène hors du dossier : il n'est pas pris.
name-hidden = Un nom qui commence par un point est caché : ce fichier n'est pas pris.
name-elsewhere-another = Ce nom serait un autre fichier sur un autre système : renommez-le d'abord.
name-control = Le nom de ce fichier contient des signes invisibles : renommez-le d'abord.
name-too-long = Le nom de ce fichier est trop long : raccourcissez-le, ou ses dossiers.
name-ours = Un fichier de ce nom est propre à Filière : ouvrez le dossier au lieu de l'importer.

## Morceaux de fichiers

piece-beyond = Ce morceau se trouve hors du fichier auquel il appartient.
piece-already-there = Un fichier de ce nom est déjà là : il n'est pas remplacé.
piece-does-not-follow = Ce morceau ne fait pas suite à ce qui est là : renvoyez le fichier.
piece-not-written = Le dossier ne peut pas être écrit : { $why }
file-in-a-case = Un dossier est déjà fait ici, qui repose peut-être sur ce fichier : il n'est pas retiré.
settings-there = Un case.toml que ce formulaire n'a pas écrit est déjà là : il n'est pas remplacé.
file-not-there = Ce fichier n'est pas dans le dossier.

## Formulaire des actes

form-blank = Ce champ est vide : remplissez-le.
form-not-text = { $at } n'est pas un texte.
form-not-list = { $at } n'est pas une liste.
form-no-act = Il n'y a pas d'acte : rien n'est lu sans acte.
form-id-twice = Un autre acte porte déjà ce nom.
form-no-such-act = Aucun acte ne porte ce nom.
form-no-such-file = Le fichier { $place } de la liste n'est pas de ceux qui se lisent.
form-no-file = Aucun fichier ne relève d'un acte : choisissez-en au moins un.
form-country = Deux lettres capitales sont attendues, comme FR.
form-zone = Ce fuseau horaire n'existe pas ; Europe/Paris en est un.
form-basis = Ce fondement n'existe pas.
form-day = Un jour est attendu, comme 2024-06-01.
form-ends-before = La période finit avant de commencer.
form-kind = L'un de ces choix n'est pas connu.
form-no-kind = Cochez au moins une sorte de données.
form-categories = Cochez ce qui peut être lu du téléphone.
form-asks-nothing = Un acte nomme au moins un numéro, boîtier, cellule, scellé ou compte.
form-every = Seul un monde simulé peut nommer tous les numéros.
form-number = Le numéro { $place } de la liste ne se lit pas comme un numéro de téléphone.
form-refused = Les actes ne peuvent pas être lus : { $why }

## Dossiers

busy = Un travail est en cours sur un dossier : attendez-le ou arrêtez-le.
close-reading = Une autre lecture de ce dossier est en cours : attendez-la.
close-in-use = Ce dossier est encore lu : réessayez dans un instant.
one-case-only = Cet atelier a été ouvert pour un dossier : «filiere» seul ouvre la page de départ.
begin-case-there = Un dossier de ce nom existe déjà : ouvrez-le, ou choisissez un autre nom.
no-folder = Aucun dossier n'est en préparation.
no-such-case = Il n'y a pas de dossier à cet endroit.
passphrase-wanted = Ce dossier demande sa phrase de passe.
job-defect = C'est un défaut du programme : son terminal dit où.

## Travail sur le dossier ouvert

nothing-open = Aucun dossier n'est ouvert.
another-case = La référence n'est pas celle du dossier ouvert : rien n'a été effacé.
change-quality = Cette qualité de numéro protégé n'existe pas.
change-package = { $path } se trouve à côté du dossier, avec { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
} et { $findings ->
    [one] { $findings } constat
   *[other] { $findings } constats
}.
change-withheld = { $count ->
    [0] Aucune ligne n'est retenue.
    [one] { $count } ligne est retenue.
   *[other] { $count } lignes sont retenues.
}
change-manifest = Donnez l'empreinte SHA-256 de son manifeste par une autre voie : { $sha256 }
change-certificate = Le certificat est { $name }.
change-still-there = { $name } contient encore ce qui a été effacé du dossier. À vous de décider de son sort.
no-package = Ce paquet n'est pas là, ou il a déjà été ouvert.
change-differs = Ce qui est calculé ici n'est pas ce que dit le paquet : { $difference }
change-same = { $findings ->
    [one] { $findings } constat est calculé
   *[other] { $findings } constats sont calculés
} ici à l'identique, au dernier octet.
change-compare-manifest = Comparez l'empreinte SHA-256 de son manifeste à celle que vous avez reçue : { $sha256 }
change-plain = Le dossier construit ici n'est pas chiffré, comme son paquet.
change-restore-or-try = Une annulation est levée, ou seulement essayée : pas les deux à la fois.
change-tried = Ce n'était qu'un essai : rien n'en a été gardé.
fall-records = { $count ->
    [0] Aucun enregistrement n'a bougé.
    [one] { $count } enregistrement a bougé.
   *[other] { $count } enregistrements ont bougé.
}
fall-counts = Constats : { $lost } perdus, { $weakened } affaiblis, { $changed } changés, { $gained } nouveaux, { $unchanged } inchangés.
fall-lost = Perdu, { $name } :
fall-gained = Nouveau, { $name } :
fall-weakened = Affaibli, { $name } : log10 RV { $before } puis { $after }, lignes { $rows } puis { $rows_after }.
fall-changed = Changé, { $name } : log10 RV { $before } puis { $after }, lignes { $rows } puis { $rows_after }.
fall-none = aucun
no-settings = Il n'y a pas de case.toml à côté du dossier ouvert : rien ne peut y être ajouté ici.
form-adds-nothing = Rien n'est ajouté : choisissez un acte pour un fichier, ou remplissez un acte ou un décès.
form-number-one = Ceci ne se lit pas comme un numéro de téléphone.
form-moment = Un jour et une heure sont attendus, par exemple 2024-06-01 14:30.
form-not-utf-8 = case.toml n'est pas écrit en UTF-8

## Un dossier dont le dernier jour est passé

expired-none = Aucun acte de ce dossier n’a passé son dernier jour : ouvrez-le.
expired-no-such-act = Cet acte n’a pas passé son dernier jour.
expired-passed-too = Le nouveau dernier jour est passé aussi : dites-en un plus tardif.
