title = Our own files of money: movements.csv, tickets.csv, closings.csv
