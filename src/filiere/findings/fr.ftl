# weight.py : ce qui est dit du poids d'un constat
own-basis = { $curve } : faite de ce dossier, { $same } personnes pour Hp et { $different } pour Hd. Cllr sur des personnes laissées de côté { $cllr } ({ $low } à { $high }) ; 0 est parfait et 1 ne dit rien.
reference-basis = { $curve } : ajustée sur des données simulées, { $same } personnes à maintes échelles. Cllr sur des ensembles laissés de côté { $cllr } ({ $low } à { $high }) ; 0 est parfait et 1 ne dit rien.
search-told = { $considered ->
    [one] { $considered } candidat a été examiné.
   *[other] { $considered } candidats ont été examinés.
  } Un aussi fort y viendrait environ { $hits } fois par hasard. Par RV, ce constat est le nº { $rank } sur { $total } de sa question.
