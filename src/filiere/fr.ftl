# Ce que disent les modules à la racine du paquet.

interrupted = Interrompu : ce qui n'était pas achevé n'a pas été gardé ; relancez la commande.
