title = Messages au format canonique (messages.csv)
