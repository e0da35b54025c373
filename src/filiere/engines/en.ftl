## choice

no-parquet-folder = There is no folder { $folder }: choose with --parquet one that all machines of Spark see.
clear-copies = { $case } is encrypted, and Spark reads clear files: say with --parquet DIR --plain-parquet that DIR is protected.

## session

spark-master = { $master } is no master of Spark: expected local[2], spark://host:7077 or sc://host:15002.
spark-not-installed = The engine spark needs { $listed }: pip install "filiere[spark]", or make spark.
spark-connect-not-installed = Spark Connect needs its own packages: pip install "filiere[connect]".
spark-java = The engine spark needs Java 17 or newer, and none was found: install it, or set JAVA_HOME.
spark-java-old = The engine spark needs Java 17 or newer, and { $java } says: { $told }.
spark-folder = Spark reads a pattern in the name { $folder }: choose a folder without [ ] {"{"} {"}"} * ? with --parquet.
spark-no-answer = Spark at { $master } did not answer: { $why }.
spark-no-machine = No machine of the cluster { $master } took part within { $seconds } seconds: start a worker.

## spark

spark-gave-up = Spark gave up a question on { $folder }: { $why }.
spark-answer-elsewhere = Spark's answer is not in { $folder }: choose with --parquet a folder that all its machines see.
