## choice

no-parquet-folder = Il n'y a pas de dossier { $folder } : choisissez par --parquet un dossier que toutes les machines de Spark voient.
clear-copies = { $case } est chiffré, et Spark lit des fichiers en clair : dites par --parquet DIR --plain-parquet que DIR est protégé.

## session

spark-master = { $master } n'est pas un maître de Spark : attendu local[2], spark://machine:7077 ou sc://machine:15002.
spark-not-installed = Le moteur spark a besoin de { $listed } : pip install "filiere[spark]", ou make spark.
spark-connect-not-installed = Spark Connect a besoin de ses propres paquets : pip install "filiere[connect]".
spark-java = Le moteur spark a besoin de Java 17 ou plus récent, introuvable ici : installez-le, ou réglez JAVA_HOME.
spark-java-old = Le moteur spark a besoin de Java 17 ou plus récent, et { $java } répond : { $told }.
spark-folder = Spark lit un motif dans le nom { $folder } : choisissez par --parquet un dossier sans [ ] {"{"} {"}"} * ?.
spark-no-answer = Spark n'a pas répondu à { $master } : { $why }.
spark-no-machine = Aucune machine de la grappe { $master } n'a répondu en { $seconds } secondes : démarrez un exécutant.

## spark

spark-gave-up = Spark a renoncé à une question sur { $folder } : { $why }.
spark-answer-elsewhere = La réponse de Spark n'est pas dans { $folder } : choisissez par --parquet un dossier que toutes ses machines voient.
