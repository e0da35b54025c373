## analysis

question = Quels numéros ont été servis sur plusieurs scènes, plus qu'une foule n'y en amènerait ?
in-short = Quels numéros étaient sur plusieurs scènes ?
no-dump = Aucun bornage n'est au dossier : lui seul dit qui une cellule a servi.
claim = { $left } a été servi sur { $scenes } scènes sur { $of }. Sur { $numbers ->
    [one] { $numbers } numéro
   *[other] { $numbers } numéros
} comparés, { $at_two } étaient sur deux ou plus, { $as_many } sur autant que celui-ci. Si chaque numéro vient de son côté, le hasard en amène { $expected_by_chance } sur autant.
remark = { $scenes } scènes. { $several ->
    [one] { $several } numéro était sur deux ou plus
   *[other] { $several } numéros étaient sur deux ou plus
}. De ceux-ci { $listed ->
    [one] { $listed } est listé
   *[other] { $listed } sont listés
} : les autres sont ce que donne une foule.
remark-one-scene = Les bornages sont d'une seule scène : pour être sur plusieurs, il en faut une deuxième.
alternatives-lives = Quelqu'un habite, travaille ou a sa famille près des scènes.
alternatives-travels = Quelqu'un passe par les scènes sur les mêmes trajets : un chauffeur, un infirmier, un train.
alternatives-everywhere = Un numéro qui est partout : un policier, un journaliste, un véhicule de service.
alternatives-machine = Une machine avec une carte SIM : une alarme, un compteur, une balise de véhicule.
caveats-served = Seul le numéro servi était sur la cellule ; un correspondant peut être n'importe où.
caveats-cell = Une cellule porte loin : y être servi n'est pas être sur la scène.
caveats-absent = Un téléphone éteint, silencieux ou d'un autre opérateur n'est dans aucun bornage.
caveats-crowd = Les gens ne viennent pas chacun de son côté : des voisins partagent des scènes proches.
measures-scenes = Scènes où le numéro a été servi.
measures-expected-by-chance = Numéros que le hasard amène sur autant de scènes ou plus.
measures-of = Scènes comparées.
measures-places = Chacune de ces scènes : première et dernière donnée et lignes du numéro, avec la première.
measures-as-many = Numéros sur autant de scènes ou plus, celui-ci compris.
measures-at-two = Numéros sur deux scènes ou plus.
measures-numbers = Numéros comparés : tous ceux que les bornages servent.
parameters-apart-km = Deux pylônes plus éloignés sont deux scènes.
parameters-apart-h = Un silence d'une cellule plus long sépare deux scènes.
parameters-max-chance = Un numéro est listé si le hasard en donne au plus tant sur autant de scènes.
parameters-most = Nombre de numéros listés au plus.

## what is being done

step-chance = hasard de chaque numéro
