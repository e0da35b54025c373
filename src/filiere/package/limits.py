"""What does a package not show? Said in the package itself, in both languages."""

from filiere.wording.pair import Pair

LIMITS = Pair(
    en="""\
This package is a copy of a case of Filière, for another party to read, recompute and contest.

How to recompute it, on any machine and without a network:

    filiere rerun PACKAGE
    filiere rerun PACKAGE --set relay.window_s=600       (another assumption: what moves)

What it holds: dossier/ is the files as received with the acts under which they are held; a file of
which rows are withheld has them left blank, and withheld/ gives the hash of each such row, so that
the whole can still be checked. findings.json is what was found, runs.json with which parameters,
goods.json what each file is and cannot show, statements.json what persons decided, log.jsonl the
log's account (entries about who read what are given by their hashes only; verify_log.py follows
the chain). manifest.json names every member with its SHA-256.

What it does not show:

- Findings are about lines and records, never about who held a phone. Attribution to a person is a
  separate statement.
- No record is not no contact: silence means something only in the period and for the numbers whose
  records are held.
- A cell is a region, never a point.
- Error rates are those of the studies named beside each method; outside their conditions they are
  not known.
- Parameters, thresholds and versions are those of runs.json and manifest.json; another version of
  the program may find otherwise, and says so.
- The files are those that were handed over. Whether the operator's own records are right is not
  something that a copy can show.
""",
    fr="""\
Ce paquet est une copie d'un dossier de Filière, pour qu'une autre partie le lise, le recalcule et
le conteste.

Pour le recalculer, sur toute machine et sans réseau :

    filiere rerun PAQUET
    filiere rerun PAQUET --set relay.window_s=600        (autre hypothèse : ce qui bouge)

Ce qu'il contient : dossier/ réunit les fichiers tels que reçus et les actes au titre desquels ils
sont détenus ; d'un fichier dont des lignes sont retenues, celles-ci sont laissées en blanc, et
withheld/ donne l'empreinte de chacune, de sorte que l'ensemble reste vérifiable. findings.json est
ce qui a été trouvé, runs.json avec quels paramètres, goods.json ce qu'est chaque fichier et ce
qu'il ne peut montrer, statements.json ce que des personnes ont décidé, log.jsonl le récit du
journal (les entrées sur qui a lu quoi n'y figurent que par leurs empreintes ;
verify_log.py suit la chaîne). manifest.json nomme chaque pièce avec son SHA-256.

Ce qu'il ne montre pas :

- Les constats portent sur des lignes et des données, jamais sur qui tenait un téléphone.
  L'attribution à une personne est une déclaration distincte.
- Absence de données n'est pas absence de contact : un silence ne signifie quelque chose que pour la
  période et les numéros dont les données sont détenues.
- Une cellule est une zone, jamais un point.
- Les taux d'erreur sont ceux des études citées avec chaque méthode ; hors de leurs conditions, ils
  ne sont pas connus.
- Paramètres, seuils et versions sont ceux de runs.json et de manifest.json ; une autre version du
  programme peut trouver autre chose, et le dit.
- Les fichiers sont ceux qui ont été remis. Qu'ils soient exacts chez l'opérateur, une copie ne peut
  le montrer.
""",
)
