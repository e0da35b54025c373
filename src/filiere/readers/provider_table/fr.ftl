title = Réponse d’un fournisseur en tableau : comptes et numéros qui les ont inscrits (CSV)
