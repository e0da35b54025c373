title = Résultats xLEAPP (base LAVA, TSV, JSON)
left = La table { $table } semble contenir des messages et n'a pas été lue : aucun profil ne connaît ses colonnes.
