title = Export Magnet AXIOM (XML)
inferred = La forme de cet export est connue par un programme qui le lit ; aucun d'une affaire n'a été vu.
left = L'artefact { $name } ({ $count }) n'a pas été lu : aucun profil ne connaît ses fragments.
