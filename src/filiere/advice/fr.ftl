# Ce que dit le conseiller d'une demande.

why-device = Le téléphone { $number } a été saisi, et rien de ce qu’on y a lu n’est au dossier. Commandes et courses par applications ne s’y trouveraient que là.
why-device-known = Le téléphone { $number } a été saisi, et rien de ce qu’on y a lu n’est au dossier. Son numéro a un rôle dans le constat { $finding }. Commandes et courses par applications ne s’y trouveraient que là.
why-account = Le compte { $number } a un rôle dans le constat { $finding }, et rien ne montre son numéro. Son fournisseur peut dire quel numéro l’a inscrit ; « filiere services » dit par quelle voie.
why-market = La clé d'un téléphone saisi a servi sur le compte { $number }, dit le constat { $finding }. Ses messages, réponses par clé et adresses de paiement ne sont pas détenus.
why-shop-books = Le commerce au numéro { $number } partage des livreurs ou un téléphone avec une ligne, dit le constat { $finding }. Sa comptabilité (FEC) n'est pas détenue : son comptable ou l'administration fiscale l'ont.
why-shop-till = Le commerce au numéro { $number } partage des livreurs ou un téléphone avec une ligne, dit le constat { $finding }. Sa comptabilité est détenue, pas l'archive de sa caisse : l'éditeur de la caisse peut aider à la lire.
why-shop-bank = Le commerce au numéro { $number } partage des livreurs ou un téléphone avec une ligne, dit le constat { $finding }. Aucun relevé bancaire n'en est détenu. FICOBA dit dans quelles banques il en a.
cost-of-market = { $third ->
    [0] Combien d'autres comptes y figurent n'est pas connu.
    [one] Au moins { $third } autre compte y figure, d'après les avis qui s'y trouvent ; combien de plus n'est pas connu.
   *[other] Au moins { $third } autres comptes y figurent, d'après les avis qui s'y trouvent ; combien de plus n'est pas connu.
}
cost-of-books = Combien d'autres y figurent (fournisseurs, personnel, payeurs) n'est pas connu. En droit français : réquisition des art. 60-1, 77-1-1 ou 99-3 du code de procédure pénale.
not-measured = Le gain est supposé, aucune étude ne le mesure.
one-answer = La réponse ne concerne que ce compte.
why-left = La facturation de { $way } est détenue. { $number } y est le numéro que lignes, livreurs et clients expliquent le moins (rang { $count }, constat { $finding }). Qui approvisionne serait parmi ceux qui restent ; un ami aussi.
quiet = La veille du décès déclaré ne montre aucun contact qui ressemble à une commande ou à une livraison. Elle n'en montre aucun non plus que partage une autre facturation détenue. La commande est peut-être plus ancienne, ou n'a laissé aucune trace.

## draft

draft-head =
    PROJET, à modifier et à signer par l'autorité compétente
    
    Procédure : { $reference } ({ $title })
    Fondement : { $text }
    Autorité compétente : { $by }
    Conditions de ce texte : { $conditions }
    { $label }
    
    L'autorité soussignée, [nom et qualité], le [date],
    dans la procédure suivie du chef de [infraction et peine encourue],{ "\u000A" }
draft-bill =
    requiert de [opérateur ou plateforme] :
    
      les données relatives au numéro { $number }
      nature des données : données de trafic (appels, messages, cellules utilisées), sans contenu
      du { $start } au { $end } ({ $zone })
    
    Motifs
    { $why }
    
    Nécessité et proportionnalité
    Un numéro, { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Gain attendu { $gain } (sans unité ; il ordonne des demandes, il ne pèse aucun
    indice) ; environ { $third ->
        [one] { $third } numéro de tiers serait communiqué
       *[other] { $third } numéros de tiers seraient communiqués
    }. [Pourquoi aucun moyen moins
    intrusif ne suffirait.]
    
    { "[" }Délai de réponse ; forme de la remise ; signature]{ "\u000A" }
draft-dump =
    requiert de [chaque opérateur des cellules ci-dessous] :
    
    d'abord, et seulement : combien de numéros sont passés par ces cellules dans ces fenêtres, sans en
    nommer aucun ;
    puis, sur un second ordre de l'autorité s'ils sont { $limit } en tout ou moins :
    
      les données relatives à tout numéro passé par les cellules dans les fenêtres ci-dessous ({ $zone })
      nature des données : données de trafic (appels, messages, présence), sans contenu
    
    { $windows }
    Motifs
    { $why }
    
    Nécessité et proportionnalité
    { $count ->
        [one] { $count } fenêtre de cinq minutes
       *[other] { $count } fenêtres de cinq minutes
    }. Gain attendu { $gain } (sans unité ; il ordonne des demandes, il ne
    pèse aucun indice). Les données de tous les présents seraient communiquées : [pourquoi aucun moyen
    moins intrusif ne suffirait ; comment seront détruites celles des personnes étrangères aux faits].
    
    { "[" }Délai de réponse ; forme de la remise ; signature]{ "\u000A" }
draft-place = { "  " }cellules { $cells }{ "\u000A" }
draft-checked = Entrée de la table des fondements relue à la source le { $date } ; { $limit }.
draft-unchecked = À VÉRIFIER : cette entrée de la table des fondements n'a pas été entièrement relue à la source.
draft-ends = en vigueur jusqu'au { $date }
draft-open = aucun terme n'est fixé


## words

times = { $count } fois
once = une fois
ask-count = Quiconque est passé par ces cellules serait communiqué, et aucune donnée détenue ne dit combien. Demander d'abord aux opérateurs combien de numéros ils y comptent, ce qui ne révèle personne. Au-delà de { $third }, cela coûterait plus que cela n'apporte.
counted = Quiconque est passé par ces cellules serait communiqué : { $third ->
    [one] { $third } numéro
   *[other] { $third } numéros
}, d'après le comptage des opérateurs.
cost = Environ { $third ->
    [one] { $third } autre numéro y figurerait
   *[other] { $third } autres numéros y figureraient
}.
foreign = Le numéro est étranger : il y faut l'entraide internationale.
hours = Dernier contact { $hours } h avant le décès déclaré.
why-dispatch = Après des contacts de { $number }, le téléphone { $bill } est allé { $times } vers des numéros rares sur sa facturation. L'inverse n'arrive presque jamais. C'est la trace que laisse un téléphone qui envoie des livreurs. Sa facturation montrerait qui d'autre il envoie, et qui approvisionne.
why-courier = { $number } a joint { $bill } { $times } dans les deux heures d'un contact de { $bill } vers { $way }. Il apporte peut-être ce qui s'y commande. La facturation de la ligne ne montre jamais qui envoie les livreurs ; celle de qui rappelle le montre.
why-courier-alone = { $number } joint des numéros des facturations détenues comme le ferait un téléphone qui rappelle ({ $times }). Aucune ligne par laquelle il le ferait n'est visible. Sa facturation montrerait qui d'autre il rappelle, et qui l'envoie.
why-dispatch-alone = { $number } joint des numéros qui rappellent des appelants ({ $times }), sur aucune facturation plus que sur d'autres. Sa facturation montrerait qui il envoie, et qui approvisionne.
why-line = { $number } a été joint { $times } depuis les facturations détenues, avant des visites d'autres numéros. C'est peut-être là que se prennent les commandes. Sa facturation montrerait qui d'autre demande, donc sur quelles facturations voir des livreurs.
why-client = { $number } est souvent en contact avec un numéro où se prennent peut-être des commandes ({ $count ->
    [one] { $count } contact vu
   *[other] { $count } contacts vus
}). Sa facturation montrerait quels téléphones l'appellent ensuite. C'est celle de quelqu'un qui ne fait que demander : dernier recours tant qu'aucun livreur n'est vu.
why-relay = Le constat { $finding } relie { $number } à la ligne { $way } par le minutage, et sa facturation n'est pas détenue. Elle montrerait qui il envoie, et qui approvisionne.
why-known-courier = Le constat { $finding } tient { $number } pour livreur de la ligne { $way }. Aucune régulation de cette ligne n'est connue, et cette facturation n'est pas détenue. Elle montrerait qui l'envoie.
why-supplier = Le constat { $finding } montre des contacts avec { $number } suivis d'un envoi de la ligne { $way } plus souvent que le hasard. Sa facturation n'est pas détenue.
why-beside = Si { $number } prend des commandes, qui y répond tient peut-être à côté le téléphone qui envoie les livreurs. Des relevés de cellules des cinq minutes après { $count ->
    [one] { $count } contact qui l'a joint
   *[other] { $count } contacts qui l'ont joint
} montreraient un téléphone qui y revient. Lieux : { $places } ; cellules : { $cells }. Là où, en simulation, les facturations n'avaient pas suffi, la régulation était une fois sur cinq parmi les trois premiers.
why-dumped = Les relevés de cellules détenus montrent { $number } autour de { $way } dans { $count ->
    [one] { $count } fenêtre
   *[other] { $count } fenêtres
} de cinq minutes sur { $of }. Ces fenêtres suivent des contacts qui l'ont joint. C'est plus que presque tout autre numéro absent de sa facturation. Qui habite ou travaille là laisse la même trace : sa facturation montrerait s'il envoie des livreurs.
stops-reached = La facturation du téléphone qui envoie les livreurs est détenue ({ $numbers }) : aucune autre n'en dirait plus sur qui envoie qui. Ce qui est au-dessus relève d'autres moyens que les facturations.
stops-held = Toute facturation où se lirait un échelon ouvert est détenue, ou son numéro n'est pas dans les données. Il n'y a rien à demander.
stops-disproportionate = La meilleure demande restante coûterait à ceux qui n'y sont pour rien plus qu'elle n'apporte. Elle touche { $third ->
    [one] { $third } numéro
   *[other] { $third } numéros
} pour un gain de { $gain }. Aucune demande de plus n'est proportionnée au vu de ces données.
stops-nothing = Le dossier n'a ni facturation ni constat d'où partir : déclarer un décès ou apporter d'abord une facturation.


## draft

draft-legal-basis-called-known = Aucun fondement ne s'appelle «{ $chosen }» ; connus : { $listed }.
