## what is being done

step-repeated = lignes répétées
step-copied = mêmes lignes dans d'autres fichiers
step-exports = une ligne dans deux fichiers
step-legs = branches d'un même appel
step-segments = parties de messages
step-slices = tranches de connexions
step-mirrors = deux côtés d'une communication
step-forwards = appels renvoyés
step-contacts = contacts
step-writing = écriture des contacts
