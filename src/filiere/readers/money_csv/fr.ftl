title = Nos propres fichiers d'argent : movements.csv, tickets.csv, closings.csv
