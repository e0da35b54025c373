## analysis

question = Quel numéro, en contact peu avant avec un nouveau venu, l'a amené à une ligne ?
in-short = Qui a introduit qui ?
no-line = Aucune ligne clients n'est au registre.
claim = { $newcomer } joint { $line } pour la première fois le { $first_at }. Parmi { $candidates ->
    [one] { $candidates } numéro
   *[other] { $candidates } numéros
} en contact avec lui les jours précédents, { $introducer } se détache, en contact { $lag_min ->
    [one] { $lag_min } minute
   *[other] { $lag_min } minutes
} avant.
claim-outside = { $newcomer } joint { $line } pour la première fois le { $first_at }. { $candidates ->
    [one] Le seul numéro en contact avec lui les jours précédents ne se détache pas
   *[other] Aucun des { $candidates } numéros en contact avec lui les jours précédents ne se détache
}.
alternatives-friends-touch-every-day-contact = Des amis sont en contact tous les jours ; un contact peu avant peut ne rien signifier.
alternatives-newcomer-knew-line-word-mouth = Le nouveau venu a connu la ligne de vive voix, par une application, une carte ou une autre ligne.
alternatives-lawful-service-spreads-word-mouth = Un service licite se fait connaître de même de bouche à oreille. Cela ne dit rien de ce que vend la ligne.
caveats-what-said-records-contact-time = Ce qui s'est dit n'est pas dans les données : le contact et l'heure y sont.
caveats-shares-take-introducer-records-outside = Les parts tiennent « un introducteur dans les données » et « hors des données » pour aussi fréquents l'un que l'autre. C'est le cas dans l'étude qui les a ajustées. Dans un dossier ils ne le sont pas forcément.
caveats-number-reached-line-before-records = Un numéro qui avait joint la ligne avant le début des données, puis s'est tu, passerait pour un nouveau venu.
measures-introducers = Numéros en contact avec le nouveau venu les jours précédents. Chacun a sa part des réponses, de 0 à 1. Cinq au plus, aucun sous 0,01.
measures-outside = Part de la réponse « hors des données ».
measures-first-at = Premier contact du nouveau venu avec la ligne.
measures-candidates = Numéros en contact avec le nouveau venu les jours précédents.
measures-lag-min = Minutes du dernier contact avec le premier d'entre eux au premier avec la ligne.
measures-named-at-other-weeks = Part des nouveaux venus de la ligne pour qui un numéro se détacherait d'autres semaines. L'heure est la même, et rien n'y commençait. Non connue si les données sont courtes.
propositions-hp = L'utilisateur de { $newcomer } a connu { $line } par l'utilisateur du numéro nommé en tête.
propositions-hd = { $newcomer } est venu à { $line } autrement, et était en contact avec ce numéro comme d'habitude.
propositions-population = Numéros en contact avec { $newcomer } les jours précédents.
parameters-window-d = Jours avant le premier contact où l'on cherche un introducteur.
parameters-history-d = Le premier contact d'un nouveau venu suit d'autant de jours le début des données de la ligne, et son usage.
parameters-min-contacts = Nombre minimal de contacts d'un nouveau venu avec la ligne.
parameters-min-share = Part minimale à partir de laquelle un numéro est dit se détacher.
parameters-services = 1 : interroger aussi les numéros classés services licites, pour comparaison.

## what is being done

step-newcomers = nouveaux venus
