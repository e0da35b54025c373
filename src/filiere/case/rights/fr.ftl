## unmasking

reveal-without-reason = Les numéros ne sont imprimés en clair qu'avec un motif : donnez-en un avec --reason.
reveal-empty-reason = Le motif ne dit rien à qui lira le journal : donnez-le en quelques mots.
reveal-no-finding = { $number } ne figure dans aucun constat : il n'est montré en clair que par un ordre qui le nomme.
reveal-second = { $n ->
    [one] Un numéro serait montré : cela ne se fait qu'avec l'accord d'une seconde personne.
   *[other] { $n } numéros seraient montrés à la fois : nommez avec --second une personne d'accord et qui n'est pas au clavier.
}
