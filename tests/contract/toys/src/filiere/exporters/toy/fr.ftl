title = Essai, une liste de qui fut en contact
