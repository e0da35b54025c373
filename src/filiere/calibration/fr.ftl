## curve

curve-weigh = le score n'est pas un nombre
