title = Tables d'un marché issues d'une saisie (CSV, JSON, export de base, pages enregistrées)
no-table = { $name } ne contient aucune ligne d'une table de marché.
left = { $count ->
    [one] Dans { $name }, une table n'est pas de celles connues ici et a été laissée : { $first }.
   *[other] Dans { $name }, { $count } tables ne sont pas de celles connues ici et ont été laissées ; la première est { $first }.
}
page-cut = { $name } s'arrête au milieu d'une table : la page est coupée.
dump-cut = { $name } s'arrête au milieu d'une instruction : l'export est coupé.
dump-statement = { $name } : l'instruction qui commence à la ligne { NUMBER($line, useGrouping: 0) } ne se lit pas.
zone = { $name } : ses heures ne portent pas de décalage ; case.toml doit donner son timezone.
