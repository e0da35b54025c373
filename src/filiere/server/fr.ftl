## app

app-text = Une valeur dépasse ce qui peut être envoyé à une page.

## desk

desk-write-protected = Ce dossier ne peut être écrit. Il est ouvert en lecture ; son journal continue à côté.

## questions

questions-next = Que demander ensuite ?

## regions


## words

words-host = Ce serveur ne répond qu’à 127.0.0.1.
words-origin = Cette requête vient d’une autre page ; rien n’a été fait.
words-no-token = L’atelier s’ouvre par l’adresse que «filiere serve» a imprimée dans le terminal.
words-bad-token = Cette adresse a déjà servi, ou vient d’un autre lancement : relancez «filiere serve».
words-too-large = La requête dépasse 4 Mio.
words-not-found = Rien de tel ici.
words-method = Cela ne peut pas être fait ici.
words-not-here = Cette version n’a pas encore cette partie.
words-defect = C’est un défaut du programme : le terminal de «filiere serve» dit où.
words-no-pages = Les pages de l’atelier ne sont pas construites : lancez «make pages», ou installez une version publiée.

## asked

asked-period-ends-before-begins = La période finit avant de commencer : { $from_s } à { $to_s }.
asked-understood-expected-one = «{ $unknown }» n'est pas compris, attendu : { $listed }.
asked-expected-whole-number = { $name } est «{ $text }», un nombre entier est attendu.
asked-expected-whole-numbers-commas = { $name } est «{ $text }», des nombres entiers et des virgules sont attendus.
asked-offset-count-expected-more = offset { $offset }, count { $count } : attendu 0 ou plus, 0 à { $most }.
asked-record-expected-file-row = «{ $text }» n'est pas un enregistrement : un fichier et une ligne sont attendus, comme 3-1812.
asked-body-application-json = Le corps n'est pas application/json.
asked-body-json-object = Le corps n'est pas un objet JSON.
asked-there-kind-expected = Il n'y a pas de type { $kind } : attendu 1 à 5.
asked-body-json = Le corps n'est pas du JSON.
asked-understood-expected-one-2 = «{ $name }» n'est pas compris, attendu : { $listed }.
asked-what-expected = { $name } n'est pas ce qui était attendu.

## buffers

buffers-holds-cannot = { $name } contient { $max }, ce que { $kind } ne peut pas

## designer

designer-name-layout-expected-small-letters-digits = «{ $name }» n'est pas un nom de format : minuscules, chiffres et _ attendus.
designer-blank = { $id } : { $key } est vide.
designer-there-layout-already-written-over = Il y a déjà un format «{ $name }» : il n'est pas écrasé.
designer-cannot-written = { $target } ne peut être écrit : { $strerror }.

## marks

marks-tag-number = Une étiquette porte sur un numéro et a une couleur, l’une de : { $listed }.
marks-tag-long = Une étiquette a au plus { $longest ->
    [one] { $longest } caractère
   *[other] { $longest } caractères
}.
marks-there-mark = Il n'y a pas de marque { $number }.
marks-kind-mark-expected-one = «{ $v0 }» n'est pas une sorte de marque, attendu : { $listed }.
marks-mark-most-characters = Une marque a au plus { $longest ->
    [one] { $longest } caractère
   *[other] { $longest } caractères
}.
marks-star-note-about-something-about-missing = Une étoile ou une note porte sur quelque chose : about manque.
marks-note-name-view-text = Une note, ou le nom d'une vue, a un texte.
marks-view-state-address-page = Une vue a un état : l'adresse de la page.
marks-state-view-path-server = L'état d'une vue est un chemin sur ce serveur.
marks-nothing-said-about-expected-one = On ne dit rien d'un «{ $v0 }», attendu : { $listed }.
marks-there-case = Il n'y a pas de { $about_type } «{ $name }» dans ce dossier.
marks-id = «{ $name }» n'est pas un identifiant de { $table }.

## portraits

portraits-there-number-case = Il n'y a pas de numéro { $missing } dans ce dossier.

## readings

readings-there-analysis = Il n'y a pas d'analyse «{ $analysis }».
readings-another-reading-changes-something-parameter-given = Une autre lecture change quelque chose : aucun paramètre n'est donné.
readings-there-reading = Il n'y a pas de lecture { $number }.

## serving

serving-another-program-listens-port-choose-another = Un autre programme écoute au port { $port } : choisissez-en un autre avec --port.

## unknown

unknown-there-file-dossier = Il n'y a pas de fichier «{ $name }» dans ce dossier.

# What the workbench's server says.

no-such-export = Il n'y a pas d'export { $form }.
bad-language = La langue est fr ou en.

## pinned

no-case = Aucun dossier n'est ouvert : la page de départ en ouvre ou en crée un.
another-case-open = Un autre dossier que celui de cette page est ouvert, ou celui-ci a été rouvert. Rien n'a été fait.
upkeep-no-file = Ce dossier n'a pas un tel fichier.
reveals-too-many = Au plus { $most ->
    [one] { $most } numéro est montré à la fois.
   *[other] { $most } numéros sont montrés à la fois.
}
services-not-seen = Aucun compte de «{ $name }» n'est vu dans ce dossier.
numbers-two = Deux numéros sont attendus.
records-too-many-saved = { $rows ->
    [one] { $rows } enregistrement est à l'écran
   *[other] { $rows } enregistrements sont à l'écran
}, un fichier en prend { $most } : restreignez la vue, ou exportez le dossier.

## evidence

evidence-hidden = un numéro caché
evidence-no-contact = Une ligne qui n’est pas un contact entre deux numéros.
evidence-reaches = { $a } joint { $b }.
evidence-lane-order = { $a } joint la ligne { $b }.
evidence-lane-answer = La ligne { $a } joint { $b }.
evidence-lane-dispatch = Le téléphone de régulation { $a } joint le livreur { $b }.
evidence-lane-other = Le téléphone de régulation { $a } joint { $b }.
evidence-lane-report = Le livreur { $a } joint le téléphone de régulation { $b }.
evidence-lane-delivery = Le livreur { $a } joint { $b }.
evidence-after-own = Ce numéro avait joint la ligne { $gap } plus tôt.
evidence-after-any = La ligne avait été jointe { $gap } plus tôt.
evidence-outside-before-change = Ce contact précède le changement : l’usage de l’ancien numéro jusque-là.
evidence-outside-after-change = Ce contact suit le changement : l’usage du nouveau numéro, ou de l’appareil, depuis lors.
evidence-outside-others = Ce contact sort de la période, celle des numéros du constat, et en concerne deux autres.
evidence-outside-before = Ce contact précède la période dite, pour comparaison.
evidence-outside-after = Ce contact suit la période dite, pour comparaison.
evidence-seconds = { $n } s
evidence-minutes = { $n } min
evidence-hours = { $h } h { $n } min

## worked

worked-order = { $day } : { $client } joint la ligne { $line }.
worked-sent = { $after } plus tard, le téléphone de régulation { $dispatch } joint le livreur { $courier }.
worked-delivered = { $after } plus tard, ce livreur joint { $client }.

## reckoning

reckoning-visits = Tant que la ligne a servi, ses livreurs ont rendu { $visits ->
    [one] { $visits } visite
   *[other] { $visits } visites
} à ses appelants. { $ended ->
    [one] { $ended } d’entre elles achève
   *[other] { $ended } d’entre elles achèvent
} un cycle entier.
reckoning-turned = Les visites sont décalées de jours entiers, { $n ->
    [one] une fois
   *[other] { $n } fois
}. Par hasard, { $chance } d’entre elles achèvent encore un cycle.
reckoning-formula = (F − C) × V ÷ (V − C) = ({ $ended } − { $chance }) × { $visits } ÷ ({ $visits } − { $chance }) = { $net }
reckoning-beside = { $n ->
    [one] { $n } autre cycle sort de ce temps ; il est ajouté.
   *[other] { $n } autres cycles sortent de ce temps ; ils sont ajoutés.
}
reckoning-same = Cela fait { $net ->
    [one] { $net } cycle
   *[other] { $net } cycles
}, comme le dit le constat, entre { $low } et { $high }.
reckoning-moved = Cela fait { $net ->
    [one] { $net } cycle
   *[other] { $net } cycles
} ; le constat dit { $kept }. Le dossier a changé depuis : mettez-le à jour.
reckoning-drawn = La chronologie dessine { $n ->
    [one] { $n } cycle
   *[other] { $n } cycles
} : tels que trouvés, avant d’en ôter le hasard.
reckoning-orders = L’envoi d’une commande laisse une ligne dans { $sent } des cas, sa visite dans { $visit }. { $orders ->
    [one] { $orders } commande devrait
   *[other] { $orders } commandes devraient
} donc laisser autant de cycles entiers :
reckoning-orders-formula = { $orders } × { $sent } × { $visit } = { $whole }
reckoning-independent = Cela vaut si les deux traces manquent indépendamment ; la mesure « dependence » dit jusqu’où.
reckoning-chains = Le constat { $id } compte { $chains ->
    [one] { $chains } chaîne
   *[other] { $chains } chaînes
} ({ $chance } par hasard). Une chaîne passe par quiconque le téléphone de régulation a joint, et compte un client une fois par jour.

## handsets

handsets-large = { $path } : plus de { $most } millions d’octets, trop pour une liste de boîtiers.
handsets-unread = { $path } : cette liste de boîtiers ne se lit pas.
handsets-no-head = { $path } : aucune ligne ne nomme une colonne tac et une de marques ou de modèles.
handsets-tac = { $path }, ligne { $row } : un TAC de huit chiffres était attendu.

readings-preset = Un préréglage est l’un de : { $listed }.
readings-preset-day = Un jour s’écrit 2024-06-15.
readings-preset-clock = Une horloge se décale de quelques secondes, 400 jours au plus.
readings-preset-about = Il n’y a pas de fichier ni de numéro { $about } dans ce dossier.
