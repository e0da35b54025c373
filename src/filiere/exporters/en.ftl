# What each format is for, and what stands in its files.

anx = i2 Analyst's Notebook, chart
case = CASE/UCO, JSON-LD with provenance
csv = CSV, tables for programs
ftm = FollowTheMoney, JSON lines for Aleph
geojson = GeoJSON, regions for geographic information systems
gexf = GEXF, network for Gephi
graphml = GraphML, network for yEd, Cytoscape, igraph
i2csv = i2, table of links to import
kml = KML, regions for Google Earth
parquet = Parquet, tables for DuckDB, Arrow, pandas, R
timesketch = Timesketch, timeline
xlsx = Excel workbook, tables for people

region = Region in which a phone may have been that used this cell. It is not a position.

i2csv-source = source
i2csv-target = target
i2csv-kind = kind
i2csv-contacts = contacts
i2csv-first = first (UTC)
i2csv-last = last (UTC)

timesketch-call = Start of a call
timesketch-sms = Text message
timesketch-mms = Multimedia message

timesketch-message = Message of an application
timesketch-app-call = Call of an application

ftm-holder = Named after the number: who holds it is not known.
ftm-unknown = number withheld

xlsx-about = What this file is
xlsx-sheets = Sheets and their rows
xlsx-goods = What is in { $path }, and what it cannot show
xlsx-columns = Columns of { $table }
