## bursts

bursts-reduction-title = messages d’un numéro à beaucoup d’autres en peu de temps
bursts-reduction-parameters-window-s = largeur de la fenêtre
bursts-reduction-parameters-shift-s = De combien les fenêtres commencent plus tôt.
bursts-reduction-parameters-least = plus petit nombre de destinataires distincts

## clock_skews

clock-skews-reduction-title = écart d’horloge entre deux fichiers
clock-skews-reduction-parameters-least = plus petit nombre de paires sans ambiguïté dont un écart est tiré
clock-skews-reduction-parameters-near-s = proximité à la médiane exigée de la moitié des paires

## contacts

contacts-reduction-title = communications, une ligne quel que soit le nombre de lignes qui en parlent

## copied_rows

copied-rows-reduction-title = lignes qu’un autre fichier contient avec d’autres colonnes

## crowded_rows

crowded-rows-reduction-title = lignes qui partagent la seconde et le numéro desservi

## forward_candidates

forward-candidates-reduction-title = branches d’un même appel renvoyé
forward-candidates-reduction-parameters-window-s = temps le plus long entre deux branches d’un même appel
forward-candidates-reduction-parameters-tolerance-s = plus grand écart entre les durées

## late_messages

late-messages-reduction-title = messages remis en retard
late-messages-reduction-parameters-late-s = temps le plus long pendant lequel un message attend son destinataire

## legs

legs-reduction-title = côtés d’une communication que les données des deux numéros peuvent montrer

## mirror_candidates

mirror-candidates-reduction-title = paires de lignes qui peuvent être les deux côtés d’une communication
mirror-candidates-reduction-parameters-reach-s = temps le plus long entre les débuts des deux lignes
mirror-candidates-reduction-parameters-tolerance-s = plus grand écart entre les durées

## mirror_costs

mirror-costs-reduction-title = concordance des deux côtés d’une communication
mirror-costs-reduction-parameters-near-s = temps le plus long entre les deux débuts
mirror-costs-reduction-parameters-tolerance-s = plus grand écart entre les durées, ou entre les fins
mirror-costs-reduction-parameters-ringing-s = plus longue sonnerie qu’un côté peut compter

## mirror_pairs

mirror-pairs-reduction-title = paires qui sont chacune la meilleure

## repeated_rows

repeated-rows-reduction-title = lignes égales à une ligne antérieure dans toutes les colonnes

## session_slices

call-legs-reduction-title = branches d’un même appel
session-slices-reduction-title = tranches d’une même session de données
session-slices-reduction-parameters-gap-s = temps le plus long entre la fin d’une tranche et le début de la suivante

## sms_segments

sms-segments-reduction-title = fragments d’un même long message
sms-segments-reduction-parameters-gap-s = temps le plus long entre deux fragments d’un même message
