## case

case-questions-why = { "" }

## findings

findings-there-finding-case = Il n'y a pas de constat «{ $finding_id }» dans ce dossier.

## judgements

judgements-verdict-expected-one = «{ $v0 }» n'est pas une décision, attendu : { $listed }.
judgements-judgement-reasons-why-missing = Une décision a ses motifs : why manque.

## ladder

ladder-counted-expected-whole-number = counted est «{ $counted }», un nombre entier à partir de 0 est attendu.

## lanes

lanes-cycles-one-line-line-missing = Les cycles sont ceux d'une ligne : line manque.
lanes-lanes-more-can-shown = { $count ->
    [one] { $count } couloir
   *[other] { $count } couloirs
} sont plus qu'on ne peut montrer.

## layouts

layouts-there-layout = Il n'y a pas de format «{ $name }».
layouts-toml-missing = toml manque.
layouts-sample-path-dossier-name-content = Un échantillon est un chemin du dossier, ou un nom et son contenu.
layouts-name-file = «{ $name }» n'est pas un nom de fichier.
layouts-dossier-case-there-layout-cannot-kept = Le dossier de fichiers n'est pas là : un format ne peut pas y être gardé.
layouts-there-layout-already-written-over = Il y a déjà un format «{ $name }» : il n'est pas écrasé.
layouts-content-base = content n'est pas en base64.

## marks

marks-kind-mark = «{ $kind }» n'est pas une sorte de marque.
marks-about-type-id-both-text = about n'est pas un type et un identifiant, tous deux du texte.

## network

network-nodes-expected = { $most ->
    [one] { $most } nœud
   *[other] { $most } nœuds
} : attendu 1 à { $most_nodes }.
network-scope-expected-network-all = «{ $given }» n'est pas une étendue : attendu network ou all.

## numbers

numbers-order = Le tableau s'ordonne par l'un de : { $listed }.
numbers-role = «{ $role }» n'est pas un rôle.
numbers-there-number-case = Il n'y a pas de numéro { $wanted } dans ce dossier.

## readings

readings-another-reading-leaves-out-act-changes = Une autre lecture écarte un acte, ou change une analyse.
readings-there-authorisation-case = Il n'y a pas d'autorisation «{ $without }» dans ce dossier.

## records

records-place-record-time-give-record-t = Une place est celle d'un enregistrement ou d'un instant : donnez record ou t.
saved-view = Une vue enregistrée est l’une de : { $listed } ; sa forme est png, svg ou csv.
records-by = Les lignes se rangent par l’une de : { $listed } ; down vaut 0 ou 1.
records-time-by-time = Une heure se cherche dans un ordre par heure seulement.
records-pair-two-different-numbers = Une paire est faite de deux numéros différents.
records-hours-expected = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} : attendu 0 à { $hours_2 }.
records-there-record-case = Il n'y a pas d'enregistrement { $record_text } dans ce dossier.
records-there-record-time = Il n'y a pas d'enregistrement { $record_text } daté.

## reports

reports-language-fr-en = la langue est fr ou en

## reveals

reveals-number-missing = number manque.
reveals-numbers-shown-clear-only-reason-give = Un numéro n'est montré en clair que pour un motif : donnez-le.
reveals-reason-longer-characters = Le motif dépasse 1000 caractères.
reveals-number-revealed = Le numéro { $number } n'est pas dévoilé.
reveals-there-number-case = Il n'y a pas de numéro { $number } dans ce dossier.
reveals-authorisation-names-number-shown-clear-already = Une autorisation nomme ce numéro : il est déjà en clair.

## rhythm

rhythm-direction-expected-out = «{ $way }» n'est pas un sens : attendu in ou out.
conversations-expected-number = une conversation se désigne par son numéro
conversations-no-such = le dossier ne contient pas cette conversation

## sources

sources-there-file-case = Il n'y a pas de fichier { $source } dans ce dossier.
sources-fate-row-without-record-expected-one = «{ $name }» n'est pas le sort d'une ligne sans enregistrement, attendu : { $listed }.

## front

front-octets = Un morceau de fichier s'envoie en application/octet-stream.
front-offset-size = offset ou size manque.
front-no-job = Aucun travail n'est en cours.

## statements

statement-day = Un jour est attendu, comme 2024-06-01.
statement-category = Cette catégorie n'existe pas.

## asking

asking-about = Deux numéros se comparent, ou un seul se suit : rien d'autre ne se demande ainsi.
asking-numbers = { $count ->
    [one] { $count } numéro est attendu.
   *[other] { $count } numéros sont attendus.
}

## expired

expired-day-wanted = Une date est attendue, comme 2026-12-31.
