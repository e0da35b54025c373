## analysis

question = Which number, handset or SIM continues one that stopped, and which stopped without any?
in-short = What changed number, handset or SIM?
no-contact = The case holds no call or message between two known numbers, and no handset.
claim = { $old } is last seen in these files on { $last_used_at }. { $new }, first seen on { $first_used_at }, takes over { $shared } of its { $contacts ->
    [one] { $contacts } contact
   *[other] { $contacts } contacts
}.
claim-none = { $old } is last seen in these files on { $last_used_at }. Of { $compared ->
    [one] { $compared } number
   *[other] { $compared } numbers
} that began about then, none takes over enough of its { $contacts ->
    [one] { $contacts } contact
   *[other] { $contacts } contacts
}.
claim-handset = The handset last seen with { $old } on { $last_used_at } is seen with { $new } from { $first_used_at }, and { $old } is not seen afterwards.
claim-sim = The SIM of { $old } is last seen in one handset on { $last_used_at }. It is seen in another from { $first_used_at }, under the same number.
claim-sim-number = The SIM last seen under { $old } on { $last_used_at } is seen under { $new } from { $first_used_at }.
claim-record = An application recorded on { $last_used_at } that { $old } was changed to { $new }.
claim-announcement = In a message sent on { $last_used_at }, { $old } announced { $new } as its own new number.
claim-former = In a message sent on { $first_used_at }, { $new } named { $old } as its own former number.
announced = Whoever holds a phone can announce any number: the announcement alone does not show that the other number is used.
handed-down = A handset that changes hands leaves the same trace; contacts in common, if any, are told by the measure «shared».
not-listed = { $count ->
    [one] Of this kind { $count } further change was found and is not listed. The parameter «listed» says how many are.
   *[other] Of this kind { $count } further changes were found and are not listed. The parameter «listed» says how many are.
}
alternatives-friend-relative-colleague-old-number = A friend, relative or colleague of the old number's user, with the same contacts, who began then.
alternatives-handset-handed-down-sold-sim = A handset handed down or sold, a SIM lent, a number given again by the operator.
alternatives-old-number-goes-applications-abroad = The old number goes on by applications, abroad, or on a bill that is not held.
caveats-numbers-handsets-sim-cards-described = Numbers, handsets and SIM cards are described, never who held them.
caveats-contacts-handset-sim-separate-kinds = Contacts, handset and SIM are separate kinds of fact about one number. They are listed apart and their strengths may not be multiplied.
caveats-shares-answers-take-successor-none = The shares of the answers take «a successor» and «none» as equally frequent, as in the study that fitted them. In a case they may not be.
measures-new = The number that continues the old one; none where no answer is clear enough.
measures-kind = What is continued: number, account, handset (IMEI), sim (IMSI).
measures-basis = On what it rests: pattern (contacts), record (handset, SIM or an application's own record), announcement (its user's words).
measures-none = Share, from 0 to 1, of the answer «no successor» among all answers. That answer and a successor are taken as equally frequent. Not given for a handset or a SIM.
measures-candidates = The three numbers with the largest shares, their shares and their log10 ratios.
measures-shared = Contacts of the old number that the new one, or the first candidate, has too. Those that changed number at the same time are counted.
measures-contacts = Contacts of the old number.
measures-compared = Numbers that began within the window.
measures-last-used-at = Last use of the old number, last record in the old handset, or the time of the record or announcement.
measures-first-used-at = First use of the new number, first record in the new handset, or the time of the record or announcement.
measures-silence = log10 of how many times likelier the records are if the old number stopped than at a steady rate.
propositions-hp = The main user of { $old } goes on with the number named as its successor.
propositions-hd = { $old } was given up, or goes on outside the records; that number is another one that began about then.
propositions-population = Numbers of these records that began within the window and share a contact.
parameters-min-silence = A number stopped if the records are so much likelier with an end than without. It began if they are half as much likelier with a beginning.
parameters-min-uses = Fewest uses of the old number. A quarter of a day counts the root of the number of others in touch.
parameters-gap-d = Longest pause between the two.
parameters-overlap-d = Longest time during which both are in full use.
parameters-min-shared = Fewest contacts taken over: a single one is never enough.
parameters-min-share = Least share of the answers at which a successor is named.
parameters-most-none = Most numbers listed without a successor; the clearest silences come first.
parameters-min-rows = Fewest rows on either side of a change of handset or SIM.
parameters-listed = Most changes of handset or SIM listed of each kind. The most contacts in common, or the most records, come first.
weighings-propositions-hp-main-user-goes = The main user of { $old } goes on with { $new }.
weighings-propositions-hd-another-number-began-about-likeliest = { $new } is another number that began about then, the likeliest-looking of all.
population-case = Numbers that began about when a life of this case was cut on a known day, the likeliest-looking of each.
population-elsewhere = Numbers that began about when some students of a public set changed theirs, the likeliest-looking of each.
other-began = the likeliest-looking other number that began then
own-curve = The weights were made of this case. { $lives } lives of numbers were cut and went on under another, { $stopped ->
    [one] { $stopped } question
   *[other] { $stopped } questions
} had other candidates.
few-lives-curve = Too few lives of this case could be cut on a known day. The weights come from real texts of students in which changes were made.
not-clear = The first candidate is not clear enough to be called the successor.
too-few-uses = The number is used fewer than { $least ->
    [one] { $least } time
   *[other] { $least } times
} in the records: whether it stopped cannot be told.
goes-on = Nothing in the records says that this number stopped: it goes on, or its silence is too short.
nobody-began = The number stopped, and no number that began about then shares a contact with it.

## what is being done

step-compared = compared
step-handsets = handsets
