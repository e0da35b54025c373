## authority

authority-warnings-for = L'autorisation { $id } est datée du { $date }, avant l'entrée en vigueur de { $basis } ({ $limit }).
authority-warnings-for-2 = L'autorisation { $id } est datée du { $date }, après la fin de validité de { $basis } ({ $limit }).
authority-warnings-for-3 = L'entrée { $basis }, visée par l'autorisation { $id }, n'a pas été entièrement relue à la source : à vérifier.

## expiry

expiry-near = Les données de l'autorisation { $name } peuvent être lues jusqu'au { $day } : il reste { $left } jours.

## judgement

judgement-verdicts-undecided = non tranché
judgement-verdicts-accepted = accepté
judgement-verdicts-rejected = rejeté

## persons

persons-categories-none = non catégorisé

## protection

protection-lawyer = L'autorisation { $act } ({ $basis }) demande les données d'un numéro listé comme celui d'un avocat ({ $quality }) : l'article 60-1-1 du code de procédure pénale (CPP) exige une ordonnance motivée du juge des libertés et de la détention.
protection-other = L'autorisation { $act } ({ $basis }) demande les données d'un numéro protégé ({ $quality }) : les conditions de cette protection sont à vérifier.
protection-qualities-lawyer = avocat
protection-qualities-doctor = médecin
protection-qualities-journalist = journaliste
protection-qualities-parliament = parlementaire
protection-qualities-magistrate = magistrat
protection-qualities-helpline = ligne d'écoute
persons-categories-article = personne relevant de l'article 6, { $letter }), de la directive (UE) 2016/680
