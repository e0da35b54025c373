title = SMS d'un téléphone d'essai
why-three-cells = la ligne a moins de trois cellules
