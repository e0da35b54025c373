## curve

curve-weigh = le score n'est pas un nombre
curve-not-known = { $meaning } : valeur inconnue, dont l'étude dépend
curve-outside = { $meaning } : { $found }, et l'étude va de { $low } à { $high }
