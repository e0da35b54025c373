## bursts

bursts-reduction-title = messages of one number to many in a short time
bursts-reduction-parameters-window-s = width of the window
bursts-reduction-parameters-shift-s = By how much the windows begin earlier.
bursts-reduction-parameters-least = fewest distinct recipients

## clock_skews

clock-skews-reduction-title = difference of clock between two files
clock-skews-reduction-parameters-least = fewest unambiguous pairs from which a difference is read
clock-skews-reduction-parameters-near-s = how near to the median half of the pairs must lie

## contacts

contacts-reduction-title = communications, one row however many rows tell of each

## copied_rows

copied-rows-reduction-title = rows that another file holds with other columns

## crowded_rows

crowded-rows-reduction-title = rows that share second and served number

## forward_candidates

forward-candidates-reduction-title = legs of one forwarded call
forward-candidates-reduction-parameters-window-s = longest time between two legs of one call
forward-candidates-reduction-parameters-tolerance-s = largest difference of the durations

## late_messages

late-messages-reduction-title = messages delivered late
late-messages-reduction-parameters-late-s = longest time that a message waits for its receiver

## legs

legs-reduction-title = sides of a communication that both numbers' records may show

## mirror_candidates

mirror-candidates-reduction-title = pairs of rows that may be two sides of one communication
mirror-candidates-reduction-parameters-reach-s = longest time between the beginnings of the two rows
mirror-candidates-reduction-parameters-tolerance-s = largest difference of the durations

## mirror_costs

mirror-costs-reduction-title = fit of the two sides of one communication
mirror-costs-reduction-parameters-near-s = longest time between the two beginnings
mirror-costs-reduction-parameters-tolerance-s = largest difference of the durations, or of the ends
mirror-costs-reduction-parameters-ringing-s = longest ringing that one side may count

## mirror_pairs

mirror-pairs-reduction-title = pairs that are each other's best

## repeated_rows

repeated-rows-reduction-title = rows equal to an earlier row in every column

## session_slices

call-legs-reduction-title = legs of one call
session-slices-reduction-title = slices of one data session
session-slices-reduction-parameters-gap-s = longest time between the end of one slice and the beginning of the next

## sms_segments

sms-segments-reduction-title = parts of one long message
sms-segments-reduction-parameters-gap-s = longest time between two parts of one message
