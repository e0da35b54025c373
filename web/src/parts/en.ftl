# The words of the parts that pages are put together from.

brush-clear = whole period
brush-from = From
brush-label = Time brush
brush-none = whole period; drag on the bars to choose a part
brush-picture = Records per day: { $n } over { $days } days. Hatched: not held.
brush-to = To

flag-answered = answered
flag-clock-change = hour of a clock change
flag-forwarded = forwarded
flag-hidden = number withheld
flag-roaming = roaming
flag-service-centre = message centre
flag-unanswered = unanswered
flag-voicemail = voicemail

judge-by = By name (otherwise { $user })
judge-none = Nobody has decided on this finding. It is not accepted.
judge-not-here = This version keeps no decisions.
judge-sign = Sign the decision
judge-why = Reasons (kept in the case with your name and the time)
judge-yours = Your decision

lr-alternative = Alternative
lr-at-bound = It stands at the bound that the study supports; it may not be stated higher.
lr-bound = At the bound
lr-by-alternative = Against each alternative; the lowest is the one stated.
lr-neither = the records support neither proposition
lr-note = How much more likely the records are if Hp holds than if Hd holds. It does not say how likely Hp is: that needs all the other elements of the case.
lr-scale = Likelihood ratio on a logarithmic scale: { $figure }
lr-study = Study

number-select = Select (Shift: add to the selection)

reveal-do = Write to the log and show
reveal-head = Show { $label } in clear
reveal-order = Reference of the order that names it (it stands in no finding)
reveal-reason = Reason
reveal-second = Who else agrees (more than one number is shown at once)
reveal-text = { $n ->
    [one] No authorisation names this number.
   *[other] No authorisation names these numbers.
} Your name, the time and your reason are written to the log first, and the report counts it.

gone-show = Show what is open now
reveal-several = { $n } numbers
portrait-reveal-all = Show all { $n } selected in clear…

portrait-used = Each of them ({ $n })
portrait-what = What
used-handset = Handset
used-sim = SIM
brush-filters = It narrows the records, the map and the ties of the network, marks the lanes, and changes no finding.

save-view = Save this view
save-as = Save as

usual-head = Usual regions by hour and day
usual-note = The region used most in each hour, in { $zone }. A region is where a cell is heard: never an address.
usual-none = No record of this number names a cell.
usual-cell = { $name }: { $n } of { $total } records
usual-picture = { $n ->
    [one] { $n } region
   *[other] { $n } regions
} and their distance
usual-records = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
usual-unplaced = no place is stated
usual-map = On the map
used-picture = Days on which { $n ->
    [one] { $n } handset or SIM was used
   *[other] each of { $n } handsets and SIMs was used
}
used-list = Make and model are those of the list that you gave. They are not checked.

tag-head = Colour and tag
tag-text = A few words
tag-colour = Colour
tag-off = Take the tag off
tag-note = Logged with your name, and in the notebook of the report. No finding reads it.
colour-blue = blue
colour-orange = orange
colour-green = green
colour-purple = purple
colour-red = red
colour-brown = brown
colour-teal = teal
colour-grey = grey
