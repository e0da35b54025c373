# Les mots de l’image du réseau.

network-sieve = Rôles qui sont montrés
network-degree-least = liens au moins, sans rôle
network-tie-least = contacts au moins par lien
network-caption-hidden = masqués : { $roles }
