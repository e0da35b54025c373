# weight.py: what is said of the weight of one finding
own-basis = { $curve }: made of this case, { $same } people for Hp and { $different } for Hd. Cllr on people left out { $cllr } ({ $low } to { $high }); 0 is perfect and 1 says nothing.
reference-basis = { $curve }: fitted on simulated data, { $same } people at many scales. Cllr on sets left out { $cllr } ({ $low } to { $high }); 0 is perfect and 1 says nothing.
search-told = { $considered ->
    [one] { $considered } candidate was looked at.
   *[other] { $considered } candidates were looked at.
  } As strong a one would come up about { $hits } times among them by chance. By LR, this finding is number { $rank } of { $total } of its question.
