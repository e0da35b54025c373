# What the benchmark says, and the page that goes with it.

is-there = { $path } existe déjà : un banc d'essai s'écrit dans un nouveau répertoire.
no-parent = { $path } n'est pas un répertoire : un banc d'essai en demande un.
seed-told = { $path } dit la graine de son monde, qui doit rester dans la vérité.
no-truth = { $path } n'est pas la vérité d'un banc d'essai.
cannot-read = { $path } ne peut pas être lu : { $error }.
no-column = { $path } n'a pas de colonne { $name } : attendu question,answer,log10_lr,low,high.
no-question = { $path }, ligne { $row } : il n'y a pas de question « { $name } ».
twice = { $path }, ligne { $row } : la question { $name } demande une réponse et en a deux.
no-table = { $path } n'est pas une table de réponses en UTF-8.
no-number = { $path }, ligne { $row } : { $name } vaut « { $found } », attendu un nombre.
yes-or-no = { $path }, ligne { $row } : la réponse est « { $found } », attendu yes ou no.

readme-what = Ce que c'est. Des mondes simulés, tels que des opérateurs livreraient leurs enregistrements, et des questions dont les réponses sont connues. Tout outil peut répondre. Rien ici ne demande Filière.
readme-files = Fichiers. worlds/NOM contient un dossier : ses enregistrements, et case.toml, qui nomme chaque fichier et son fuseau. questions.csv contient les questions. Certains mondes ont un records.csv pour tous, d'autres des factures telles qu'une plateforme française les livre. Personne n'est réel ; les numéros sont de tranches réservées à la fiction.
readme-asks = Questions. lines : quels numéros sont des lignes clients ? couriers : quels téléphones livrent pour le téléphone de régulation subject ? Les deux prennent une ligne par réponse. dispatch : quel téléphone envoie les commandes de la ligne subject, ou none ? successor : quel numéro continue subject, ou none ? introducer : qui a transmis le numéro de la ligne other à subject, ou outside ? same_user : subject et other sont-ils à une même personne, yes ou no ? orders : combien de commandes par appel ou texte subject a-t-il reçues, from inclus, to exclu ?
readme-answers = Réponses. Un CSV avec les colonnes question,answer,log10_lr,low,high. Les numéros s'écrivent comme dans les questions. log10_lr est le log10 d'un rapport de vraisemblance, pour same_user. low et high sont un intervalle à 90 %, pour orders. Ce que vous ne savez pas, laissez-le.
readme-score = Note. filiere benchmark score VÉRITÉ RÉPONSES.csv donne précision, rappel, Cllr, couverture et largeur des intervalles. Chacun a un intervalle à 95 % sur les personnes. Une paire sans log10_lr compte comme un rapport de un.
readme-seal = Sceau. SEAL contient le SHA-256 de la vérité, que garde celui qui demande jusqu'à vos réponses.

## what is being done

step-world = banc d'essai : { $name }
