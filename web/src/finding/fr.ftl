# Les mots d’un constat, vu depuis ses données.

strip-head = Commande, régulation, livraison : les contacts de ce constat, { $window }.
strip-note = Les heures les plus pleines qui se lisent : { $shown } sur { $total ->
    [one] { $total } contact
   *[other] { $total } contacts
}. ● appel, ◆ message.
strip-links = Un trait fin relie l’appel d’un client à la ligne au contact suivant d’un livreur avec lui.
strip-table = La même chose en tableau
strip-between = Entre
strip-kind = Nature
strip-seconds = Secondes
strip-caller = Appelant
strip-call = appel
strip-text = message
strip-lane-order = appelants → ligne
strip-lane-answer = ligne → appelants
strip-lane-dispatch = régulation → livreurs
strip-lane-report = livreurs → régulation
strip-lane-delivery = livreurs → appelants
strip-lane-other = régulation → autres
worked-note = { $total ->
    [one] Une livraison complète se voit.
   *[other] { $total } livraisons complètes se voient. Voici la première, celle du milieu et la dernière dans le temps : personne ne les a choisies.
}
course-head = Ce que les données en montrent
contents-label = Sur cette page
what-order = commande
what-answer = réponse
what-sending = envoi
what-report = compte rendu
what-delivery = livraison
what-other = autre
lines-what = Ce que c’est
lines-mirrors = { $n ->
    [one] Dit aussi par une autre ligne :
   *[other] Dit aussi par { $n } autres lignes :
}
lines-rows = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} de fichier en tout : un contact que deux facturations disent figure une fois.
findings-strength-short = Force : { $words }.
findings-measured = Comme mesuré
reckoning-head = Comment ces comptes se tiennent
reckoning-letters = V : visites ; F : visites qui achèvent un cycle ; C : les mêmes par hasard. Les contacts sont recomptés ici, et rien n’est gardé.
