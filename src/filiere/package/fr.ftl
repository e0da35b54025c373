## limits

limits-limits =
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
      le montrer.{ "\u000A" }
