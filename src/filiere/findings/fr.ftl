# weight.py : ce qui est dit du poids d'un constat
own-basis = { $curve } : faite de ce dossier, { $same ->
    [one] { $same } personne
   *[other] { $same } personnes
} pour Hp et { $different } pour Hd. Cllr sur des personnes laissées de côté { $cllr } ({ $low } à { $high }) ; 0 est parfait et 1 ne dit rien.
reference-basis = { $curve } : ajustée sur des données simulées, { $same ->
    [one] { $same } personne
   *[other] { $same } personnes
} à maintes échelles. Cllr sur des ensembles laissés de côté { $cllr } ({ $low } à { $high }) ; 0 est parfait et 1 ne dit rien.
reference-choice-basis = { $curve } : ajustée sur de vrais messages d'étudiants où des changements ont été faits, { $same ->
    [one] { $same } personne
   *[other] { $same } personnes
}. Cllr sur des personnes laissées de côté { $cllr } ({ $low } à { $high }) ; 0 est parfait et 1 ne dit rien.
search-told = { $considered ->
    [one] { $considered } candidat a été examiné.
   *[other] { $considered } candidats ont été examinés.
  } Un aussi fort y viendrait environ { $hits } fois par hasard. Par RV, ce constat est le nº { $rank } sur { $total } de sa question.
## fill

fill-fewer = moins de { $count }

## formats

formats-yes = oui
formats-no = non
formats-none = non connu

## scale

scale-for = RV { $lr } : les données soutiennent Hp plutôt que Hd ({ $words }).
scale-against = RV { $lr } : les données soutiennent Hd plutôt que Hp ({ $words }).
scale-neither = RV { $lr } : les données ne soutiennent aucune des propositions plus que l’autre.
scale-at-least = au moins { $lr }
scale-at-most = au plus { $lr }
scale-bounded = Les personnes étudiées ne permettent pas de chiffre plus fort.

## weight

weight-search = Le hasard seul amènerait au plus environ { $hits ->
    [one] { $hits } candidat
   *[other] { $hits } candidats
}, sur { $considered } comparés, à un RV aussi élevé. Par RV, ce constat est le nº { $rank } sur { $total } de sa question.
weight-ranked = { $considered ->
    [one] { $considered } candidat comparé
   *[other] { $considered } candidats comparés
}. Par RV, ce constat est le nº { $rank } sur { $total } de sa question.
weight-dependent = Ces constats portent sur les mêmes numéros : { $others }. Leurs données dépendent les unes des autres ; leurs RV ne peuvent pas être multipliés.
weight-unweighed = Aucun rapport de vraisemblance n’est donné pour ce constat.
weight-basis = { $curve } : ajustée sur { $origin }, { $same ->
    [one] { $same } personne
   *[other] { $same } personnes
} pour Hp et { $different } pour Hd. Cllr { $cllr } ({ $low } à { $high }), où 0 est parfait et 1 ne dit rien.
weight-gone = { $curve } : cette version n’a plus cette courbe ; relancez l’analyse.
weight-signed = { $who } saisit et signe les parts de gauche, accordées à Hp avant ces données. Celles de droite découlent d’elles et de ce seul RV. Filière n’en a aucune à elle.
weight-origins-simulation = des données simulées
weight-origins-real = des données réelles

## words

words-finding = Constat
words-statement = Énoncé
words-chance = Par hasard
words-rows = Lignes
words-question = Question
words-outcome = Issue
words-considered = Candidats
words-found = trouvé
words-nothing = rien trouvé
words-not-applicable = sans objet
words-no-findings = Aucun constat : les questions posées, et l’issue de chacune, figurent ci-dessous.
words-no-runs = Aucune question n’a encore été posée à ce dossier : «filiere run» le fait.
words-technical = technique (fait des données)
words-investigative = d’orientation (piste à vérifier)
words-evaluative = évaluatif (élément pesé)
words-period = Période
words-numbers = Numéros
words-propositions = Propositions comparées
words-population = Population de Hd
words-weight = Poids
words-against = contre { $alternative }
words-ratio = RV
words-curve = Courbe
words-alternative = Alternative
words-share-before = Part accordée à Hp avant
words-share-after = Part après
words-search = Recherche
words-searched = attendu par hasard : { $chance } ; candidats comparés : { $considered }
words-searched-only = candidats comparés : { $considered } ; pas de niveau de hasard pour cette question
words-measures = Mesures
words-alternatives = Autres explications envisagées
words-caveats = Ce que cela ne dit pas
words-corrected = Lignes déclarées erronées (comptées telles que reçues)
words-judged = Décision
words-judged-by = { $verdict } par { $who } le { $at } : { $why }
words-judged-stale = Le constat a changé depuis : il est à juger de nouveau.
words-judged-nobody = non tranché : personne ne l’a accepté ni rejeté
words-judged-tally = Jugés par des personnes nommées : { $accepted } acceptés, { $rejected } rejetés, { $undecided } non tranchés.
words-depends = Repose sur les actes
words-lines = Lignes sources ({ $shown } sur { $total }, les plus anciennes d’abord)
words-row = ligne { $row }
words-sheet = feuille «{ $sheet }», ligne { $row }
words-as-received = tel que reçu
words-read-as = lu comme
words-more = --all montre toutes les lignes.
words-rule = règle
roles-line = ligne
roles-dispatch = régulation
roles-courier = livreur
roles-client = client
roles-supplier = fournisseur
roles-holder = détenteur
roles-front = commerce déclaré
roles-introducer = introducteur
roles-newcomer = nouveau venu
roles-old = numéro antérieur
roles-new = numéro postérieur
roles-left = un numéro
roles-right = autre numéro
roles-service = service
roles-account = compte
roles-device = appareil

## fill

fill-finding-names-number-case-expected-there = Un constat nomme le numéro { $number_id }, qui n'est pas dans le dossier : il y était attendu.
fill-sentence-names-expected-one = Une phrase de { $finding_id } nomme «{ $unknown }» ; attendu, l'un de : { $listed }.

## weight

weight-likelihood-ratio-without-alternative = { $id } a un rapport de vraisemblance sans son alternative.
weight-share-entered-expected-more-less = Une part de { $share } a été saisie ; attendu : plus de 0 et moins de 1.

## regions

regions-said = Chaque région est le secteur d’un pylône, élargi jusqu’à contenir 95 % des usages dans des villes simulées. Un téléphone a pu s’y trouver, et la part qu’elle contient dans ce réseau n’a pas été mesurée. Une cellule n’est jamais un point.

## figures and dates

formats-few = moins de { $least }
formats-on = le { $day }
formats-from-to = du { $start } au { $end }
formats-named = { $name } : { $value }

## studies : combien de fois une méthode se trompe

studies-share = part des cas
studies-median = médiane
studies-cllr = coût des rapports de vraisemblance (Cllr) : 0 est parfait, 1 ne dit rien
studies-cllr-cal = ce qu’un mauvais calibrage y ajoute (Cllr_cal)
studies-strongly-misleading = part des paires qui n’en sont pas, au rapport supérieur à 10
studies-at-most = { $limit } au plus
studies-at-least = { $limit } au moins
studies-not-measured = non mesuré
studies-interval = { $at } (de { $low } à { $high })
