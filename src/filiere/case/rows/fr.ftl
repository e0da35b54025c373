## declaration

declaration-absence = L'absence d'un enregistrement n'est pas l'absence d'une personne ni d'un téléphone.
declaration-content = Rien ici ne dit ce qui a été dit lors des appels.
declaration-apps = Les appels et messages passés par des applications n'apparaissent pas, ou seulement comme données.
declaration-user = Un enregistrement désigne un numéro ou un terminal, jamais qui le tenait.
declaration-cell = Une cellule désigne une zone desservie, jamais un point.
declaration-no-cell = Aucun enregistrement de ce fichier n'a de cellule : il ne dit rien des lieux.
declaration-no-imei = Aucun enregistrement de ce fichier n'a d'IMEI : il ne dit rien des terminaux.
declaration-hidden-rows = Les lignes hors autorisation sont en quarantaine ; rien ici ne les compte ni ne les montre.
