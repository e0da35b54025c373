title = Classeur d'un outil d'extraction (Cellebrite, XRY, Oxygen, AXIOM)
inferred = Les colonnes de ce classeur sont connues par des descriptions ; aucun d'une affaire n'a été vu.
left = La feuille { $sheet } n'a pas été lue : aucun profil ne connaît ses colonnes.
