## next

next-heads-number = Numéro
next-heads-ask = Demander
next-heads-period = Période (UTC)
next-heads-gain = Gain
next-heads-third = Tiers
next-heads-why = Pourquoi
next-asks-cdr = facturation
next-asks-cell-dump = relevé de cellules autour
next-asks-extraction = examen de
next-asks-provider-reply = identification de
next-asks-accounts = comptes et caisse de
next-asks-bank = relevés bancaires de
next-asks-listing = données de place de marché de

## show

show-meaning = { "" }

## __init__

no-stdout = La sortie standard est fermée : il n'y a nulle part où écrire la réponse.
system-refused = Le système a refusé : { $why }.
cannot-read-written = { $filename } ne peut être lu ou écrit : { $why }.

## annul

annul-format-table-json = le format est table ou json
annul-what-restore-exclude-each-other = --what-if et --restore s'excluent
annul-tried-only-nothing-kept = Simple essai : rien n'en a été gardé.

## audit

audit-log-beside = Le journal à part, { $path }, est entier et bien celui de ce fichier.
audit-log-entries-files-runs-all-verify = Entrées de journal : { $entries }, fichiers : { $sources }, exécutions : { $runs } ; tout est conforme.

## categorise

categorise-category-b-c-d-none = la catégorie est 6a, 6b, 6c, 6d ou none

## correct

correct-findings-rest-row = { $count ->
    [one] { $count } constat repose
   *[other] { $count } constats reposent
} sur cette ligne.

## demo

demo-there-already-dossier-used = { $out } existe déjà : son dossier est employé tel quel.
demo-look-filiere-serve = Pour le consulter : filiere serve { $out }

## expiry

expiry-authorisation-until-go-together = --authorisation et --until vont ensemble

## findings

findings-format-table-json = le format est table ou json
findings-reveal-needs-reason-text = --reveal demande --reason TEXTE
findings-reason-goes-reveal = --reason va avec --reveal
findings-language-fr-en = la langue est fr ou en
findings-run-case-run = «{ $inert }» n'a pas été exécutée sur ce dossier ; exécutées : { $listed }

## hold

hold-legal-holds-force = Gels en vigueur : { $count }.
hold-day-expected-one-such = «{ $text }» n'est pas un jour, attendu par exemple 2026-12-31

## judge

judge-judged-accepted-rejected-undecided = Jugés : { $count } acceptés, { $count_2 } rejetés, { $count_3 } non tranchés.
judge-verdict-accept-reject-undecided = le verdict est accept, reject ou undecided

## layouts

layouts-completed-checked-filiere-layouts-check = { $out } est à compléter, puis à contrôler par «filiere layouts check { $out_2 }».
layouts-reviewed-eye-before-kept = { $target } est à relire de visu avant d'être gardé.
layouts-id = Identifiant
layouts-title = Titre
layouts-operators = Opérateurs
layouts-attested = Attestation
layouts-exists-already-choose-another-name = { $out } existe déjà : choisissez un autre nom.
layouts-cannot-be-written = { $out } ne peut être écrit : { $why }.
layouts-unchanged = { $target } est déjà là et dit la même chose.
layouts-expected-differs = { $target } est déjà là et dit autre chose : déplacez-le pour l'écrire à nouveau.
layouts-no-encoding = « { $encoding } » n'est pas un jeu de caractères que Filière connaît : nommez-le comme Python, tel cp949 ou gb18030.
layouts-there = { $layout } n'existe pas.
layouts-there-2 = { $sample } n'existe pas.
layouts-there-layout = Il n'y a pas de format «{ $layout }».
layouts-holds-samples-one-sample-csv-expected = { $folder } contient { $count ->
    [one] { $count } échantillon
   *[other] { $count } échantillons
} : un seul sample.csv était attendu.
layouts-blank = { $name } : { $key } est vide.
layouts-complete-give-sample-try = { $name } est complet ; donnez un échantillon pour l'essayer.

## next

next-format-table-json = le format est table ou json
next-there-requests-draft = il y a { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
} à rédiger
next-no-draft = seule une demande de facturation ou de relevé de cellules a un projet ici ; un compte : filiere services --draft
next-no-draft = seules facturations et données de cellules ont un projet ici ; pour un compte, voir filiere services --draft
next-no-draft = seule une demande de facturation ou de relevé de cellules a un projet ici ; pour un compte, voir filiere services --draft
next-requisition-needs-number-clear-add-reveal = une réquisition demande son numéro en clair : ajoutez --reveal --reason TEXTE

## package

package-files-rows-withheld-findings-manifest = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}, { $rows_withheld ->
    [one] { $rows_withheld } ligne retenue
   *[other] { $rows_withheld } lignes retenues
}, { $findings ->
    [one] { $findings } constat
   *[other] { $findings } constats
} ; manifeste { $manifest_sha256 }

## protect

protect-quality-lawyer-doctor-journalist-parliament-magistrate = la qualité est lawyer, doctor, journalist, parliament, magistrate ou helpline

## purge

purge-authorisation-quarantine-exclude-each-other = --authorisation et --quarantine s'excluent
purge-destroy-key-goes-key-file-whole = --destroy-key va avec --key-file et le dossier entier
purge-there-run-filiere-run-dossier-first = { $target } n'existe pas : exécutez d'abord «filiere run» sur son dossier.
purge-still-holds-what-erased-case-you = { $path } contient encore ce qui a été effacé du dossier : c'est à vous de l'effacer.
purge-left = { $path } n’est pas tel que le dossier l’a écrit et reste : il contient peut-être ce qui fut effacé.

## report

report-format-html-pdf = le format est html ou pdf

## rerun

rerun-findings-recomputed-same-byte-byte = { $findings ->
    [one] { $findings } constat recalculé : identique
   *[other] { $findings } constats recalculés : identiques
}, à l'octet près.
rerun-format-table-json = le format est table ou json
rerun-recomputes-otherwise = { $package } se recalcule autrement : { $difference }{ $why }.
rerun-exists-already-name-new-folder = { $work } existe déjà : nommez un nouveau dossier.
rerun-also-compared = Comparé aussi : chaque membre au manifeste, la chaîne du journal, actes, fichiers, questions, déclarations, limites.
rerun-manifest = SHA-256 du manifeste, donc de tout le paquet : { $sha256 }
rerun-other-manifest = { $path } est un autre paquet : le SHA-256 de son manifeste est { $found }, non { $given }.

## run

run-reports = Rapports : { $v0 }, { $v1 }
run-engine-duckdb-spark = le moteur est duckdb ou spark
run-options-of-spark = --master, --parquet et --plain-parquet vont avec --engine spark
run-plain-key-file-exclude-each-other = --plain et --key-file s'excluent l'un l'autre.
run-plain-real = Attention : { $case } n'est pas chiffré et ses actes ne sont pas SIMULATED : qui a le fichier peut le lire.
run-two-passphrases-differ-nothing-made = Les deux phrases de passe diffèrent ; rien n'a été créé.

## serve

serve-there-map-drawn-under-regions = { $basemap } est introuvable : aucune carte n'est dessinée sous les régions.
serve-there-run-filiere-run-dossier-first = { $target } n'existe pas : exécutez d'abord «filiere run» sur son dossier.
serve-workbench-s-pages-installation-run-make = Les pages de l'atelier ne sont pas dans cette installation. Lancez «make pages» dans le dépôt, ou installez une version publiée.
serve-workbench-open-address-above-ctrl-c = L'atelier est ouvert à l'adresse ci-dessus ; Ctrl-C le ferme.

## show

show-prior-needs-signed-name = --prior demande --signed-by NOM
show-signed-goes-prior = --signed-by va avec --prior
show-likelihood-ratio-nothing-follows-share = { $id } n'a pas de rapport de vraisemblance : rien ne découle d'une part.
show-finding-filiere-findings-lists = { $path } n'a pas de constat «{ $inert }» : «filiere findings» liste les { $count } qu'il contient.

## simulate

simulate-layout-called-expected-one = Aucun format ne s'appelle { $name } ; attendu, l'un de : { $listed }.

## terminal

terminal-size-expected-one-such-gb = «{ $given }» n'est pas une taille ; attendu, par exemple 8GB
terminal-there-run-filiere-run-dossier-first = { $target } n'existe pas : exécutez d'abord «filiere run» sur son dossier.
terminal-case-needs-key-there-terminal-ask = Ce dossier demande une clé et il n'y a pas de terminal où demander une phrase de passe. Donnez --key-file FICHIER, ou définissez FILIERE_KEY_FILE.

## usage

usage-try-help-help = Essayez «{ $command_path } --help» pour de l'aide.
usage-error = Erreur : { $message }
usage-usage = Usage :{ " " }

# What the verbs of the command line say.

export-format = le format est un de { $known }
export-reason = --reveal et --key-out demandent --reason TEXTE
export-no-reason = --reason et --second vont avec --reveal ou --key-out

attested-own = défini par Filière
attested-real = mesuré sur de vrais fichiers
attested-read = lu dans du code qui l'analyse
attested-inferred = suit une description, aucun fichier d'affaire n'a été vu
benchmark-written = { $n ->
    [one] { $n } question dans { $out }.
   *[other] { $n } questions dans { $out }.
} SHA-256 de la vérité : { $sha256 }.
rerun-other-versions = { " " }(autres versions ici : { $a })
findings-run-none = aucune

findings-second-reveal = --second va avec --reveal
## what the help pages say

verb-annul = Mettre à l'écart les données d'une autorisation et dire ce qui tombe.
verb-attribute = Déclarer qui utilisait un numéro, quand, et sur quels éléments.
verb-audit = Vérifier le journal, les fichiers et chaque bloc d'un dossier.
verb-categorise = Déclarer la catégorie de l'utilisateur d'un numéro (directive 2016/680, article 6).
verb-correct = Déclarer ce qu'une ligne devrait dire ; la ligne reste telle que reçue.
verb-demo = Simuler un petit dossier, tout y exécuter, ouvrir l'atelier.
verb-expiry = Dire jusqu'à quand les données peuvent être lues, ou fixer un autre jour.
verb-export = Écrire un dossier pour un autre programme.
verb-filiere = Des données téléphoniques légalement obtenues à des hypothèses pesées sur des lignes.
verb-findings = Lister les constats d'un dossier.
verb-hold = Suspendre l'effacement par ordre (gel), ou lever la suspension.
verb-init = Écrire case.toml d'après ce qui est reconnu dans un dossier.
verb-judge = Noter ce qu'une personne nommée pense d'un constat ; aucun chiffre ne change.
verb-layouts = Ce qui peut être lu, et sur quelle attestation.
verb-layouts-check = Dire ce qui manque encore à un format, et l'essayer sur un échantillon.
verb-layouts-draft = Préparer un format pour un tableau inconnu : conjectures et ce qui les appuie.
verb-layouts-expect = Consigner ce qu'un format fait de son échantillon, pour relecture.
verb-next = Quelle réquisition ensuite, et pourquoi.
verb-package = Écrire la copie d'un dossier pour une autre partie, en un fichier.
verb-protect = Protéger un numéro : ses contacts sont comptés, et montrés à personne.
verb-purge = Effacer un dossier, ou les données d'un acte, avec un certificat.
verb-report = Écrire le rapport d'un dossier en page HTML ou en PDF.
verb-rerun = Recalculer un paquet et comparer, octet par octet.
verb-run = Importer, analyser et restituer un dossier.
verb-serve = Ouvrir l'atelier local sur un dossier.
verb-show = Montrer un constat jusqu'à ses lignes sources.
verb-sign = Signer que l'écart entre un fichier et son total a été vu.
verb-simulate = Simuler un dossier dont la vérité est connue.
verb-validate = Mesurer combien de fois chaque méthode se trompe, sur des cas dont la vérité est connue.
argument-authorisation = Identifiant d'une autorisation, par exemple R3.
argument-case = Un fichier d'affaire, ou le dossier qui en contient un.
argument-correct-file = Un fichier du dossier ; rien pour lister les rectifications.
argument-finding = Identifiant d'un constat.
argument-format = Comme --format.
argument-number = Un numéro ou son pseudonyme ; rien pour lister.
argument-demo-out = Dossier à créer.
option-demo-scenario = Quel monde : demo, ou walk (jusqu'à un commerce et un compte de place de marché).
option-demo-scenario = Quel monde : demo (une ligne tenue de l'étranger) ou walk (jusqu'à un commerce et un compte).
argument-package = Un fichier de filiere package.
argument-protect-number = Un numéro ; rien pour lister ce qui est protégé.
argument-correct-row = Ligne de ce fichier.
argument-sign-file = Un fichier du dossier ; rien pour lister les écarts.
argument-simulate-out = Dossier nouveau ou vide.
argument-verdict = accept (accepté), reject (rejeté) ou undecided (non tranché).
option-about = Imprimer qui a consulté ce numéro ou ce constat, et pourquoi.
option-all = Imprimer chaque ligne source.
option-analysis = Seulement ce que cette analyse a trouvé.
option-attribute-why = Les éléments, en toutes lettres.
option-expiry-authorisation = Acte dont le dernier jour est fixé.
option-basemap = Un fichier PMTiles à dessiner sous la carte.
option-tac = Une liste de boîtiers par TAC (CSV), pour la marque et le modèle sur la fiche d'un numéro.
option-basis = Fondement du projet ; celui du dernier acte par défaut.
option-by = Nom de l'auteur de la déclaration ; gardé et journalisé.
option-case = Fichier d'affaire ; DOSSIER/case.filiere par défaut.
option-categorise-why = Le fondement, en toutes lettres.
option-category = 6a, 6b, 6c, 6d ou none (aucune).
option-counted = Numéros que les opérateurs comptent sur les cellules d'un relevé de cellules.
option-curves = Dossier de courbes, à la place de celles qui sont livrées.
option-days = Jours d'enregistrements.
option-degree = À quel degré on y croit, en toutes lettres.
option-destroy-key = Avec le dossier entier, détruire aussi son fichier de clé.
option-draft = Rédiger le projet de la réquisition de ce rang.
option-engine = duckdb, ou spark.
option-master = Maître de Spark : local[2], spark://machine:7077 ou sc://machine:15002.
option-parquet = Dossier des fichiers de Spark ; toutes ses machines le voient, et ils sont supprimés à la fin.
option-plain-parquet = Le dossier --parquet est protégé : les lignes d'un dossier chiffré peuvent y être en clair entre-temps.
option-audit-export = Écrire aussi le journal ici, pour docs/verify_log.py.
option-export-reason = Pourquoi des numéros sortent en clair ; journalisé.
option-export-to = Quel format ; docs/reference/exports.md.
option-family = 1, ou 2 : un monde tiré selon d'autres hypothèses.
option-field = Quel champ est erroné.
option-files = Effacer aussi les fichiers reçus, dans le dossier.
option-findings-lang = fr ou en ; vos propres réglages par défaut.
option-findings-reason = Pourquoi les numéros sont imprimés en clair ; journalisé.
option-findings-reveal = Imprimer en clair les numéros des constats ; demande --reason.
option-findings-second = Qui d'autre est d'accord, si plusieurs numéros sont montrés.
option-format = table, ou json.
option-attribute-from = Premier jour : 2024-06-01.
option-hold-authorisation = Cet acte seulement ; sinon tout le dossier.
option-hold-reason = Pourquoi ; journalisé.
option-judge-by = Nom de qui juge.
option-key-file = Fichier qui contient la clé du dossier.
option-key-out = Où écrire ce que chaque pseudonyme désigne.
option-export-lang = fr ou en ; en par défaut.
option-simulate-layout = canonical, pnij ou dumps ; peut être répété.
option-layouts = Un dossier de formats supplémentaires.
option-layouts-out = Où l'écrire.
option-hold-lift = Lever le gel.
option-log10-lr = Ou un rapport de vraisemblance (log10).
option-memory = Mémoire que le programme peut employer.
option-network-bills = Seulement les factures détaillées des numéros des réseaux.
option-start-no-browser = Ouvrir la page de départ sans navigateur : l'adresse est imprimée.
option-home = Répertoire où la page de départ crée les dossiers ; «Filiere» chez vous par défaut.
option-no-browser = Imprimer l'adresse et n'ouvrir aucun navigateur.
option-only = N'exécuter que cette analyse ; peut être répété.
option-hold-order = Référence de la décision.
option-export-out = Où ; export.… à côté du dossier.
option-package-out = Où l'écrire ; package.zip à côté du dossier.
option-people = Habitants de la ville.
option-person = De qui il s'agit, comme la procédure le nomme.
option-plain = Sans chiffrement : pour des données d'exercice seulement.
option-port = Port ; 8450, ou un port libre, par défaut.
option-prior = Une part accordée à Hp avant les données ; peut être répété.
option-protect-lift = Lever la protection.
option-protect-reason = Pourquoi ; journalisé.
option-purge-authorisation = Seulement ce qui repose sur cet acte ; sinon tout.
option-purge-by = Nom de qui efface ; porté au certificat.
option-purge-order = Référence de la décision d'effacer ; portée au certificat.
option-quality = lawyer (avocat), doctor (médecin), journalist, parliament (parlementaire), magistrate ou helpline (ligne d'écoute).
option-quarantine = Seulement les lignes de ce fichier qu'aucun acte ne couvre.
option-quick = Quelques petites villes seulement : une minute environ.
option-reason = Pourquoi, ou référence de la décision ; journalisé.
option-redacted = Pour une partie qui ne peut voir les numéros de tiers.
option-report-format = html, ou pdf ; html par défaut.
option-report-out = Où l'écrire ; report.LANGUE.FORMAT à côté du dossier.
option-restore = Lever l'annulation : tout revient.
option-export-reveal = Les numéros des constats sortent en clair ; demande --reason.
option-review = Jour où elle est réexaminée : 2026-12-31.
option-encoding = Jeu de caractères du fichier, tel que Python le nomme (cp949), si ses lettres ne le montrent pas.
option-samples = Dossier des échantillons, un dossier par format.
option-scenario = Un scénario nommé, ou draw pour le tirer au sort.
option-sealed = Une empreinte conservée au dehors : elle doit figurer dans le journal.
option-second = Qui d'autre y consent, si plus d'un numéro est montré.
option-seed = Même graine, mêmes octets.
option-seeds = tuning ajuste les courbes ; checking et reporting les jugent.
option-set = Autre hypothèse : analyse.paramètre=valeur ; peut être répété.
option-signed-by = Qui saisit et signe cette part ; journalisé.
option-stamp = Renouveler les empreintes des courbes dont les scores n'ont pas changé.
option-study = Seulement cette étude ; peut être répété.
option-threads = Fils d'exécution du moteur.
option-attribute-to = Dernier jour : 2024-06-30.
option-until = Dernier jour où ses données peuvent être lues : 2027-06-30.
option-validate-out = Dossier des résultats, diagrammes et pages ; docs/methods pour reporting.
option-value = Ce qu'il devrait dire.
option-version = Imprimer la version et s'arrêter.
option-what-if = Dire ce qui tomberait, sans rien en garder.
option-why = Les motifs, en toutes lettres.
option-manifest = Le SHA-256 du manifeste tel que reçu par une autre voie : un autre paquet est refusé.
terminal-case-read-only = { $case } ne peut être écrit, et sa lecture doit être journalisée : nommez un fichier pour cela avec --log FICHIER.
option-log = Pour un dossier qui ne peut être écrit : un fichier qui reçoit les entrées de son journal.
option-work = Nouveau dossier où reconstruire l'affaire, et la garder.
option-worlds = Dossier qui garde les villes et les observations, pour reprendre plus tard.

heading-arguments = Arguments :
heading-options = Options :
heading-commands = Commandes :
note-required = obligatoire
note-default = par défaut : { $value }
note-env-var = variable d'environnement : { $value }
option-help = Afficher ce message et s'arrêter.
option-install-completion = Installer la complétion pour l'interpréteur de commandes en cours.
option-show-completion = Afficher la complétion pour l'interpréteur en cours, pour la copier ou l'adapter.
usage-no-such-command = Il n'y a pas de commande «{ $name }».
usage-no-such-option = Il n'y a pas d'option { $name }.
usage-no-such-option-near = Il n'y a pas d'option { $name } (proches : { $near }).
usage-value = L'option { $name } demande une valeur.
usage-no-value = L'option { $name } ne prend pas de valeur.
usage-missing-argument = Il manque l'argument { $name }.
usage-missing-option = Il manque l'option { $name }.
usage-too-many = Arguments en trop : { $left }.
usage-invalid = Valeur refusée pour { $name } : { $why }
usage-refused = lecture impossible
terminal-passphrase = Phrase de passe de { $case } :{ " " }
run-new-passphrase = Nouvelle phrase de passe pour { $case } :{ " " }
run-same-passphrase = La même, encore une fois :{ " " }

## benchmark, help

verb-benchmark = Des mondes et des questions pour tout outil, et sa note.
verb-benchmark-write = Écrire des mondes, des questions, et la vérité scellée à côté.
verb-benchmark-score = Juger les réponses d'un outil quelconque.
argument-benchmark-truth = La vérité à côté d'un banc d'essai : OUT.truth.json.
argument-benchmark-answers = Les réponses d'un outil.
option-benchmark-worlds = Mondes de chaque famille.
option-benchmark-people = Habitants d'un monde.
option-benchmark-days = Jours d'un monde.
option-benchmark-seed = Gardez-la pour vous jusqu'aux réponses.

## services

verb-services = Applications et comptes vus : qui détient la clé, ce qui peut être demandé.
option-on = Le jour dont il s'agit, comme 2026-11-30 ; aujourd'hui par défaut.
option-draft-service = Rédiger un texte pour ce service.
services-format = --format est table ou json.
services-day = « { $found } » n'est pas un jour : l'écrire comme 2026-11-30.
services-none = Aucun service « { $name } » n'est vu dans ce dossier ; vus : { $known }.
services-head-service = Service
services-head-accounts = Comptes
services-head-key = Qui détient la clé
services-head-exists = Ce qui existe
services-head-by = Qui peut l'ordonner
services-head-when = Jusqu'à quand
services-head-row = Ligne au
services-more = et { $count } autres
services-stale = périmée : à vérifier d'abord
services-lost = { $kind } : perdu le { $date }
services-answer = réponse due le { $date } si ordonné aujourd'hui
## about given numbers

verb-compare = Ce que les données disent de deux numéros donnés, pour et contre.
verb-succession = Qui continue un numéro donné, ou personne.
argument-one-number = Un numéro ou son pseudonyme.
curve-of-case = La courbe de ce dossier, sur des personnes laissées de côté
curve-centile = part
curve-said = Chaque ligne donne le log10 du rapport sous lequel se trouve cette part : { $same ->
    [one] { $same } paire
   *[other] { $same } paires
} pour Hp, { $different } pour Hd.

## correct: clocks

option-shift = Ce qu'il faut ajouter à chaque heure du fichier, ±HH:MM[:SS] ; les résultats sont recalculés.
option-clock-restore = Retirer la rectification de l'horloge du fichier.
option-clock-what-if = Dire ce qui changerait, sans rien garder.
correct-row-or-clock = Une ligne se rectifie avec --field et --value, l'horloge d'un fichier avec --shift : l'un des deux.
correct-tried-only-nothing-kept = Essai seulement : rien n'est gardé.
correct-clock-needs-shift = --what-if va avec --shift ou --restore.
verb-alias = Donner un nom à un numéro, dans les pages et les rapports.
argument-alias = Le nom, par exemple «ligne A» ; sans nom, il est retiré.
option-alias-by = Qui donne le nom ; par défaut celui de votre compte.

## words

verb-words = Les mots par lesquels les conversations sont lues, et ceux qui manquent à la liste.
words-format = --format vaut table ou json.
words-list = Liste du { $date } : { $count ->
    [one] un mot
   *[other] { $count } mots
}. Un lexicon.toml à côté de case.toml la complète.
words-none = Aucun mot absent de la liste ne suit une quantité dans deux conversations.
words-unknown = Mots qui suivent une quantité et manquent à la liste, dans deux conversations au moins. Ils sont comptés, et rien n'en est conclu.
words-head-word = Mot
words-head-conversations = Conversations
words-head-messages = Messages
words-head-weighed = Après un poids
