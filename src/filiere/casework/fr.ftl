## Ce que dit un traitement quand il s'achève

not-read = Non lu : { $path }. { $why }
not-read-more = { $count ->
    [one] { $count } autre fichier n'a pas été lu : le rapport le nomme.
   *[other] { $count } autres fichiers n'ont pas été lus : le rapport les nomme.
}
question = { $analysis } : { $outcome } ; { $findings ->
    [one] { $findings } constat
   *[other] { $findings } constats
} ; { $considered ->
    [one] { $considered } candidat comparé
   *[other] { $considered } candidats comparés
}
question-again = { $analysis } : { $outcome } ; { $findings ->
    [one] { $findings } constat
   *[other] { $findings } constats
} ; { $considered ->
    [one] { $considered } candidat comparé
   *[other] { $considered } candidats comparés
} ; inchangé depuis la dernière exécution
outcome-found = trouvé
outcome-nothing = rien trouvé
outcome-not-applicable = sans objet
step-spark = démarrage de Spark à { $master }
