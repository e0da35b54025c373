title = Magnet AXIOM export (XML)
inferred = The form of this export is known from a program that reads it; none of a case was seen.
left = The artefact { $name } ({ $count }) was not read: no profile knows its fragments.
