# What each format is for, and what stands in its files.

anx = i2 Analyst's Notebook, graphique
case = CASE/UCO, JSON-LD avec provenance
csv = CSV, tables pour programmes
ftm = FollowTheMoney, lignes JSON pour Aleph
geojson = GeoJSON, régions pour systèmes d'information géographique
gexf = GEXF, réseau pour Gephi
graphml = GraphML, réseau pour yEd, Cytoscape, igraph
i2csv = i2, table de liens à importer
kml = KML, régions pour Google Earth
parquet = Parquet, tables pour DuckDB, Arrow, pandas, R
timesketch = Timesketch, chronologie
xlsx = classeur Excel, tables pour lecteurs

region = Région où a pu se trouver un téléphone qui utilisait cette cellule. Ce n'est pas une position.

i2csv-source = source
i2csv-target = cible
i2csv-kind = sorte
i2csv-contacts = contacts
i2csv-first = premier (UTC)
i2csv-last = dernier (UTC)

timesketch-call = Début d'un appel
timesketch-sms = Message texte
timesketch-mms = Message multimédia

timesketch-message = Message d'une application
timesketch-app-call = Appel d'une application

ftm-holder = Nommé d'après le numéro : on ne sait pas qui le tient.
ftm-unknown = numéro masqué par l'appelant

xlsx-about = Ce qu'est ce fichier
xlsx-sheets = Feuilles et leurs lignes
xlsx-goods = Ce que contient { $path }, et ce qu'il ne peut pas montrer
xlsx-columns = Colonnes de { $table }
