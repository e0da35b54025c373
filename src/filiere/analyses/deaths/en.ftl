## analysis

question = Which numbers were in touch with several numbers in the last hours before a declared death, and which rang back?
in-short = Which line had several of the deceased in common?
no-death = case.toml declares no death of the user of a number of these records.
claim = { $line } is in touch with { $deaths } of { $declared ->
    [one] { $declared } number
   *[other] { $declared } numbers
} in the last { $window_h ->
    [one] { $window_h } hour
   *[other] { $window_h } hours
} before the death declared for each. Numbers as common as those compared give { $expected_by_chance } such numbers by chance.
claim-back = In the last { $window_h ->
    [one] { $window_h } hour
   *[other] { $window_h } hours
} before the death declared for { $number }, it reaches { $line }. { $courier }, hardly ever called itself, reaches it { $lag_min ->
    [one] { $lag_min } minute
   *[other] { $lag_min } minutes
} later. { $followed } of { $calls ->
    [one] { $calls } contact
   *[other] { $calls } contacts
} with { $line } { $followed ->
    [one] is
   *[other] are
} so followed, when days moved against each other give { $expected_by_chance }. Its bill would show which number sends it, which that of { $line } cannot.
alternatives-common-number-restaurant-doctor-help = A common number: a restaurant, a doctor, a help line, a service of notices.
alternatives-friend-relative-several-them-knew = A friend or relative whom several of them knew, or who worried.
alternatives-call-nothing-do-one-before = A call that has nothing to do with the one before it.
caveats-contact-before-death-says-nothing = A contact before a death says nothing of its cause.
caveats-deaths-declared-case-toml-read = Deaths are declared in case.toml, not read in the records; so is their time.
caveats-coincidences-frequent-among-many-numbers = Coincidences are frequent among many numbers: compare the number expected by chance.
caveats-line-courier-name-places-records = «line» and «courier» name places in the records here: the number reached, and the one that then rang.
measures-deaths = Declared deaths before which the number was in touch.
measures-declared = Declared deaths of users of numbers of these records.
measures-last-contact = The last contact before each of these deaths, in order of time, and how many hours before.
measures-expected-by-chance = Numbers met by so many or more (or contacts so followed) expected by chance.
measures-p = Chance of as many, for this number alone.
measures-number = The number whose bill shows the call and the one that followed; none where the finding is about several deaths.
measures-lag-min = Minutes from the contact with the line to the call that followed.
measures-followed = Contacts with the line after which a number hardly ever called itself rang.
measures-calls = Contacts with the line on this bill.
measures-window-h = Hours looked at.
propositions-hp = These contacts belong to one delivery service that was used in those hours.
propositions-hd = They are the habitual contacts of each number, which happen to fall in those hours.
propositions-population = The contacts of the same numbers at the same hours of other days, and of other bills in those hours.
parameters-window-h = Hours before each death that are looked at.
parameters-within-min = Longest wait from the contact with a line to the call that follows.
parameters-max-p = A pair that chance gives more often than this is not listed.
parameters-most-pairs = Most pairs listed per death.

## what is being done

step-numbers-in-common = numbers in common
