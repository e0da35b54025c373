## next

next-heads-number = Numéro
next-heads-ask = Demander
next-heads-period = Période (UTC)
next-heads-gain = Gain
next-heads-third = Tiers
next-heads-why = Pourquoi
next-asks-cdr = facturation
next-asks-cell-dump = relevé de cellules autour

## show

show-meaning = { "" }

## __init__

cannot-read-written = { $filename } ne peut être lu ou écrit : { $why }.

## annul

annul-format-table-json = le format est table ou json
annul-what-restore-exclude-each-other = --what-if et --restore s'excluent
annul-tried-only-nothing-kept = Simple essai : rien n'en a été gardé.

## audit

audit-log-entries-files-runs-all-verify = Entrées de journal : { $entries }, fichiers : { $sources }, exécutions : { $runs } ; tout est conforme.

## categorise

categorise-category-b-c-d-none = la catégorie est 6a, 6b, 6c, 6d ou none

## correct

correct-findings-rest-row = { $count } constats reposent sur cette ligne.

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
layouts-there = { $layout } n'existe pas.
layouts-there-2 = { $sample } n'existe pas.
layouts-there-layout = Il n'y a pas de format «{ $layout }».
layouts-holds-samples-one-sample-csv-expected = { $folder } contient { $count } échantillons : un seul sample.csv était attendu.
layouts-blank = { $name } : { $key } est vide.
layouts-complete-give-sample-try = { $name } est complet ; donnez un échantillon pour l'essayer.

## next

next-format-table-json = le format est table ou json
next-there-requests-draft = il y a { $count } demandes à rédiger
next-requisition-needs-number-clear-add-reveal = une réquisition demande son numéro en clair : ajoutez --reveal --reason TEXTE

## package

package-files-rows-withheld-findings-manifest = { $files } fichiers, { $rows_withheld } lignes retenues, { $findings } constats ; manifeste { $manifest_sha256 }

## protect

protect-quality-lawyer-doctor-journalist-parliament-magistrate = la qualité est lawyer, doctor, journalist, parliament, magistrate ou helpline

## purge

purge-authorisation-quarantine-exclude-each-other = --authorisation et --quarantine s'excluent
purge-destroy-key-goes-key-file-whole = --destroy-key va avec --key-file et le dossier entier
purge-there-run-filiere-run-dossier-first = { $target } n'existe pas : exécutez d'abord «filiere run» sur son dossier.
purge-still-holds-what-erased-case-you = { $path } contient encore ce qui a été effacé du dossier : c'est à vous de l'effacer.

## report

report-format-html-pdf = le format est html ou pdf

## rerun

rerun-findings-recomputed-same-byte-byte = { $findings } constats recalculés : identiques, à l'octet près.
rerun-format-table-json = le format est table ou json
rerun-recomputes-otherwise = { $package } se recalcule autrement : { $difference }{ $why }.
rerun-exists-already-name-new-folder = { $work } existe déjà : nommez un nouveau dossier.

## run

run-reports = Rapports : { $v0 }, { $v1 }
run-engine-duckdb-spark = le moteur est duckdb ou spark
run-version-runs-one-machine-use-engine = Cette version tourne sur une seule machine : employez --engine duckdb.
run-plain-key-file-exclude-each-other = --plain et --key-file s'excluent l'un l'autre.
run-two-passphrases-differ-nothing-made = Les deux phrases de passe diffèrent ; rien n'a été créé.

## serve

serve-there-map-drawn-under-regions = { $basemap } est introuvable : aucune carte n'est dessinée sous les régions.
serve-there-run-filiere-run-dossier-first = { $target } n'existe pas : exécutez d'abord «filiere run» sur son dossier.
serve-workbench-s-pages-installation-run-make = Les pages de l'atelier ne sont pas dans cette installation : lancez «make pages» dans le dépôt, ou installez une version publiée.
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
terminal-case-needs-key-there-terminal-ask = Ce dossier demande une clé et il n'y a pas de terminal où demander une phrase de passe : donnez --key-file FICHIER, ou définissez FILIERE_KEY_FILE.

## usage

usage-try-help-help = Essayez «{ $command_path } --help» pour de l'aide.
usage-error = Erreur : { $message }
usage-usage = Usage :{ " " }

# What the verbs of the command line say.

export-format = le format est un de { $known }
export-reason = --reveal et --key-out demandent --reason TEXTE
export-no-reason = --reason et --second vont avec --reveal ou --key-out

benchmark-written = { $n ->
    [one] { $n } question dans { $out }.
   *[other] { $n } questions dans { $out }.
} SHA-256 de la vérité : { $sha256 }.
rerun-other-versions = { " " }(autres versions ici : { $a })
findings-run-none = aucune

findings-second-reveal = --second va avec --reveal
