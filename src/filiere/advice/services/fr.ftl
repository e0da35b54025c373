services-by-judge = un juge
services-by-court = une juridiction
services-by-investigating-judge = un juge d'instruction
services-by-prosecutor = un procureur, pour les seules données d'abonné sous l'injonction européenne
services-by-abroad = les autorités de { $country }, par entraide judiciaire
services-kept-metadata = métadonnées
services-kept-story = stories
services-kept-unopened = messages que personne n'a ouverts
services-kept-query-logs = journaux de consultation
services-kept-invitation-logs = journaux d'invitations aux appels
services-kept-push-token = jeton de notification
services-kept-undelivered = messages non remis
services-kept-content = contenus
services-kept-call-records = données d'appel
services-unknown = [inconnu]
services-draft =
    Procédure { $reference } — projet du { $on }, à modifier ; rien n'a été envoyé
    À : { $service }, { $entity }

    Base légale : [à remplir par l'autorité]
    Comptes :
    { $accounts }
    Ce qui existe, à notre connaissance : { $exists }
    Perdu le :
    { $lost }

    Source de ces faits : { $source } (indice { $label }, au { $date })
