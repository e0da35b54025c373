## analysis

question = Quel numéro, boîtier ou carte SIM en continue un autre qui a cessé, et lequel a cessé sans suite ?
in-short = Qu’est-ce qui a changé de numéro, de boîtier ou de carte ?
no-contact = Le dossier ne contient ni appel ni message entre deux numéros connus, ni boîtier.
claim = { $old } est vu pour la dernière fois dans ces fichiers le { $last_used_at }. { $new }, vu pour la première fois le { $first_used_at }, reprend { $shared } de ses contacts, sur { $contacts }.
claim-none = { $old } est vu pour la dernière fois dans ces fichiers le { $last_used_at }. Parmi { $compared ->
    [one] { $compared } numéro apparu
   *[other] { $compared } numéros apparus
} vers ce moment, aucun ne reprend assez de ses contacts ({ $contacts }).
claim-handset = Le boîtier vu pour la dernière fois avec { $old } le { $last_used_at } est vu avec { $new } à partir du { $first_used_at }. { $old } n'est plus vu ensuite.
claim-sim = La carte SIM de { $old } est vue pour la dernière fois dans un boîtier le { $last_used_at }. Elle est vue dans un autre à partir du { $first_used_at }, sous le même numéro.
claim-sim-number = La carte SIM vue pour la dernière fois sous { $old } le { $last_used_at } est vue sous { $new } à partir du { $first_used_at }.
claim-record = Une application a enregistré le { $last_used_at } que { $old } est devenu { $new }.
claim-announcement = Dans un message envoyé le { $last_used_at }, { $old } annonce { $new } comme son propre nouveau numéro.
claim-former = Dans un message envoyé le { $first_used_at }, { $new } désigne { $old } comme son propre ancien numéro.
announced = Qui tient un téléphone peut annoncer n’importe quel numéro : l’annonce seule ne montre pas que l’autre numéro sert.
handed-down = Un boîtier qui change de mains laisse la même trace. Les contacts communs, s'il y en a, sont donnés par la mesure « shared ».
not-listed = { $count ->
    [one] { $count } autre changement de cette sorte a été trouvé et n'est pas listé. Le paramètre « listed » dit combien le sont.
   *[other] { $count } autres changements de cette sorte ont été trouvés et ne sont pas listés. Le paramètre « listed » dit combien le sont.
}
alternatives-friend-relative-colleague-old-number = Un ami, parent ou collègue de l'utilisateur de l'ancien numéro, aux mêmes contacts, apparu alors.
alternatives-handset-handed-down-sold-sim = Un boîtier donné ou vendu, une carte SIM prêtée, un numéro réattribué par l'opérateur.
alternatives-old-number-goes-applications-abroad = L'ancien numéro continue par applications, à l'étranger, ou sur une facturation non détenue.
caveats-numbers-handsets-sim-cards-described = Des numéros, boîtiers et cartes SIM sont décrits, jamais qui les tenait.
caveats-contacts-handset-sim-separate-kinds = Contacts, boîtier et carte SIM sont des faits de nature distincte sur un même numéro. Ils sont listés séparément et leurs forces ne se multiplient pas.
caveats-shares-answers-take-successor-none = Les parts des réponses tiennent « un successeur » et « aucun » pour aussi fréquents, comme dans l'étude qui les a ajustées. Dans un dossier ils ne le sont pas forcément.
measures-new = Numéro qui continue l'ancien ; aucun si aucune réponse n'est assez nette.
measures-kind = Ce qui est continué : number, account (compte), handset (IMEI), sim (IMSI).
measures-basis = Sur quoi cela repose : pattern (contacts), record (boîtier, carte ou enregistrement d’une application), announcement (paroles de son utilisateur).
measures-none = Part, de 0 à 1, de la réponse « aucun successeur » parmi toutes. Cette réponse et un successeur sont tenus pour aussi fréquents. Non donnée pour un boîtier ou une SIM.
measures-candidates = Les trois numéros aux plus grandes parts, leurs parts et le log10 de leurs rapports.
measures-shared = Contacts de l'ancien numéro qu'a aussi le nouveau, ou le premier candidat. Ceux qui ont changé de numéro au même moment sont comptés.
measures-contacts = Contacts de l'ancien numéro.
measures-compared = Numéros apparus dans la fenêtre.
measures-last-used-at = Dernier usage de l'ancien numéro, dernière ligne dans l'ancien boîtier, ou heure de l'enregistrement ou de l'annonce.
measures-first-used-at = Premier usage du nouveau numéro, première ligne dans le nouveau boîtier, ou heure de l'enregistrement ou de l'annonce.
measures-silence = log10 du nombre de fois que les données sont plus vraisemblables si l'ancien numéro a cessé qu'à un rythme constant.
propositions-hp = L'utilisateur principal de { $old } continue avec le numéro désigné comme son successeur.
propositions-hd = { $old } a été abandonné, ou continue hors des données ; ce numéro en est un autre, apparu vers ce moment.
propositions-population = Numéros de ces données apparus dans la fenêtre et ayant un contact commun.
parameters-min-silence = Un numéro a cessé si les données sont d'autant plus vraisemblables avec une fin que sans. Il est apparu si elles le sont de moitié autant avec un début.
parameters-min-uses = Nombre minimal d'usages de l'ancien numéro. Un quart de journée compte la racine du nombre de correspondants.
parameters-gap-d = Plus longue pause entre les deux.
parameters-overlap-d = Plus longue durée pendant laquelle les deux sont pleinement utilisés.
parameters-min-shared = Nombre minimal de contacts repris : un seul ne suffit jamais.
parameters-min-share = Part minimale des réponses à partir de laquelle un successeur est désigné.
parameters-most-none = Nombre maximal de numéros listés sans successeur, les silences les plus nets d'abord.
parameters-min-rows = Nombre minimal de lignes de part et d'autre d'un changement de boîtier ou de SIM.
parameters-listed = Nombre maximal de changements de boîtier ou de SIM listés par sorte. D'abord le plus de contacts communs, ou le plus de lignes.
weighings-propositions-hp-main-user-goes = L'utilisateur principal de { $old } continue avec { $new }.
weighings-propositions-hd-another-number-began-about-likeliest = { $new } est un autre numéro apparu vers ce moment, celui qui y ressemble le plus de tous.
population-case = Numéros apparus vers le jour connu où un numéro du dossier a été coupé, le plus ressemblant chaque fois.
population-elsewhere = Numéros apparus quand des étudiants d'un jeu public ont changé de numéro, le plus ressemblant chaque fois.
other-began = l'autre numéro apparu alors qui y ressemble le plus
own-curve = Les poids viennent de ce dossier. { $lives } vies de numéros y ont été coupées puis poursuivies sous un autre, { $stopped ->
    [one] { $stopped } question
   *[other] { $stopped } questions
} avaient d'autres candidats.
few-lives-curve = Trop peu de vies de ce dossier pouvaient être coupées un jour connu. Les poids viennent de vrais messages d'étudiants où des changements ont été faits.
not-clear = Le premier candidat n'est pas assez net pour être dit successeur.
too-few-uses = Le numéro sert moins de { $least } fois dans les données : on ne peut dire s'il a cessé.
goes-on = Rien dans les données ne dit que ce numéro a cessé : il continue, ou son silence est trop court.
nobody-began = Le numéro a cessé, et aucun numéro apparu vers ce moment ne partage un contact avec lui.

## what is being done

step-compared = comparés
step-handsets = boîtiers
