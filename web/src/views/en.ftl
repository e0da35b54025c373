# The words of each page.

about-cell = cell
about-finding = finding
about-number = number
about-record = record

action-analysis = analysis
action-audit = verification
action-authorise = authorisation
action-consultation = consultation
action-create = created
action-erase = erasure
action-export = export
action-import = import
action-link = linking
action-release = release from quarantine
action-report = report
action-reveal = shown in clear
action-statement = statement

brief-head = In brief
brief-intro = What the records say, from the line up. A sentence leads to the rows behind it.
brief-see = See: { $page }
brief-weakest = Weakest point: { $told }

data-kind-accounts = accounts
data-kind-bank = bank
data-kind-cdr = bills
data-kind-cell-dump = cell dump
data-kind-cells = cell list
data-kind-extraction = extraction
data-kind-listing = listing
data-kind-provider-reply = provider reply
data-kind-subscriber = subscribers

content-contact = contact card
content-deleted = deleted message
content-document = document
content-image = picture
content-location = shared place
content-media = picture or recording
content-order = order
content-other = something else
content-reaction = reaction
content-sticker = sticker
content-system = notice of the application
content-text = no text
content-video = video
content-voice = spoken message

conversations-all = All conversations
conversations-back = Back
conversations-count = { $n ->
    [one] { $n } message
   *[other] { $n } messages
}, in the order of time; a line at the side marks conversations that look like orders.
conversations-earlier = Earlier
conversations-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
conversations-first = First
conversations-further = and { $n ->
    [one] { $n } other
   *[other] { $n } others
}
conversations-intro = What phones and exports hold, as people read it. Accounts that no act names are pseudonyms, and texts are masked.
conversations-last = Last
conversations-later = Later
conversations-messages = Messages
conversations-no-time = no time
conversations-none = The case holds no conversation.
conversations-on = Further
conversations-owner = owner
conversations-phones = Phones
conversations-service = Application
conversations-unknown = sender unknown
conversations-with = With
conversations-words = Words by which orders are marked, list of { $date }

message-broadcast = broadcast
message-carved = carved
message-channel = channel
message-deleted-by-sender = deleted by its sender
message-deleted-recovered = deleted, recovered
message-disappearing = disappearing
message-draft = draft
message-edited = edited
message-failed = not sent
message-forwarded = forwarded
message-mms = MMS
message-quoted-copy = known by a quotation
message-status = status
message-system = notice
message-text-decoded = text decoded
message-view-once = to be seen once

says-opening = opening question
says-place = place
says-price = price
says-product = product
says-quantity = quantity
says-time = time

thread-channel = channel
thread-group = group
thread-list = broadcast list
thread-status = status

words-counted = such as may follow a bare count
words-everyday = everyday words, which never decide
words-measures = measures of this trade
words-openings = opening questions
words-plain = said for nothing else, or hardly
words-slang = said for other things too
words-streets = words of a place
words-weights = weights

fate-blank = blank
fate-duplicate = repeated
fate-header = headers
fate-note = notes
fate-quarantined = quarantine
fate-record = records
fate-rejected = refused

figures-files = files received
figures-findings = findings
figures-numbers = numbers
figures-quarantined = rows in quarantine
figures-records = records
figures-rows = rows, all accounted for

kind-evaluative = weighed evidence
kind-investigative = lead, to be checked
kind-technical = fact of the records
kind-technical-note = A fact of the records: it tells what stands in them, not why.

ladder-beside = carried with
ladder-count = { $n } { $n ->
        [one] number
       *[other] numbers
    }
ladder-intro = From client to courier, dispatch, line and above: each rung with its strength and its rival explanations, and where the records stop.
ladder-none = No ladder was found in these records, or the question was not put.
ladder-not-here = This version does not climb the ladder.
ladder-not-weighed = not weighed
ladder-note = Rungs rest in part on the same records: their strengths may not be multiplied.
ladder-refutes = What would refute it
ladder-rests-on = Rests on
ladder-rival = What else would explain it
ladder-top = The records cannot go higher.

lanes-cycles = Cycles
lanes-cycles-many = {" "}Zoom in to see them drawn.
lanes-cycles-note = Cycles of { $label }: { $total } found in the records, { $shown } in view. A drawing of records, not a count of orders.
lanes-evidence = rows of { $id }
lanes-from = from
lanes-hint = Darker where there are more records in a pixel.
lanes-in = incoming
lanes-intro = One lane per phone, time from left to right. Wheel or + and − to zoom, drag to move; click to see the records under the pointer.
lanes-keys = Keyboard: left and right move, + and − zoom, 0 shows all; up and down change lane, n and p go to its next and previous record, Enter lists the records, s selects the phone.
lanes-kinds = call, text (when close)
lanes-legs = order to dispatch, dispatch to delivery
lanes-not-held = records not held
lanes-out = outgoing
lanes-picture = Lanes of { $lanes } phones, { $n } records
lanes-spoken = { $label }, { $role }, { $n } records
lanes-to = to
lanes-twin = Records per phone, { $period }
lanes-under = Records of { $label } under the pointer
lanes-under-n = { $n } { $n ->
        [one] record
       *[other] records
    },

layouts-attested = Attested by
layouts-column = Column
layouts-columns = Columns
layouts-columns-note = What each column holds. Two columns with the same meaning are read as one text (date and time). What is ignored is named.
layouts-country = Country
layouts-do-save = Save the layout
layouts-do-test = Read the sample with it
layouts-examples = Values
layouts-field = Holds
layouts-field-of = What “{ $column }” holds
layouts-formats = Written as
layouts-formats-note = %d day, %m month, %Y year, %H:%M:%S time; several separated by a bar
layouts-ignored = ignored
layouts-intro = A file that no layout recognises is described once, here or on the command line: both write the same text.
layouts-known = Layouts that can be read
layouts-name = Name
layouts-none-unknown = Every file of the dossier is recognised.
layouts-own = own
layouts-reads = Kind of data
layouts-reference = Where the meaning of its columns is written
layouts-sample = Sample
layouts-save = Save
layouts-saved = Written to { $path }. “filiere run” reads such files from now on.
layouts-seen = { $name }: { $encoding }, separator { $delimiter }, header in row { $row }
layouts-test = Test
layouts-test-first = The sample must be read first.
layouts-title = Title
layouts-toml = The layout as written
layouts-toml-label = TOML, as “filiere layouts” writes it
layouts-unknown = Files of the dossier that no layout recognises:
layouts-upload = Or a sample from this machine (it stays on it)
layouts-values = Values
layouts-values-note = Say what each value means; a value not listed will be refused, never guessed.
layouts-zone = Time zone
layouts-zone-declared = declared with each file

ledger-act = Act
ledger-acts = By what right
ledger-authority = Authority, date
ledger-balance = Balance
ledger-basis = Basis
ledger-mended = What was read otherwise than it is written
ledger-cannot-show = What this file cannot show
ledger-caption = What became of every row
ledger-covers = Covers
ledger-covers-n = { $numbers } { $numbers ->
        [one] number
       *[other] numbers
    }, { $imeis } { $imeis ->
        [one] handset
       *[other] handsets
    }, { $cells } { $cells ->
        [one] cell
       *[other] cells
    }
ledger-declared = Rows declared by the operator
ledger-design = Describe it
ledger-difference = difference { $n }
ledger-events = Records
ledger-every = every number (simulated)
ledger-expires = Expires
ledger-fate = Fate
ledger-file = File
ledger-gap = Longest gap
ledger-goods = Goods declaration: { $path }
ledger-intro = Every row of every file has one fate, and the sums balance.
ledger-kept-closed = kept closed: outside the authorisation
ledger-lines = The file itself, line by line
ledger-lines-note = As received; third parties’ numbers under pseudonym. Enter opens the record of a line.
ledger-linked = Linked to other rows
ledger-no-declared = the file states no total
ledger-note = A row in quarantine lies outside the authorisation: only its place in the file is kept, never its content.
ledger-period = Period
ledger-quarantined = Rows in quarantine
ledger-reason = Reason
ledger-rejected = Rows refused
ledger-row = Row
ledger-rows = Rows
ledger-rows-of = Rows that gave no record
ledger-sha = SHA-256
ledger-size = Size
ledger-total = Total
ledger-unknown = Files that no layout recognises
ledger-unknown-note = They were not guessed at. Describe them once, and they are read.
ledger-unsaid = not applicable
ledger-without-cell = Without a cell
ledger-without-imei = Without a handset

log-action = What
log-at = When (UTC)
log-broken = The chain does not hold.
log-detail = Detail
log-find = Find
log-head = { $n } { $n ->
        [one] entry
       *[other] entries
    }; seal of the last one:
log-holds = The chain holds: { $n } { $n ->
        [one] entry
       *[other] entries
    }, none altered.
log-intro = Every act on this case is in the log, each entry sealed by the one after.
log-newer = Newer
log-older = Older
log-seq = No
log-verify = Verify the chain
log-who = Who
log-why = Why

map-all = Cells used by all records held. Select numbers to see theirs, and to play them in time.
map-azimuth = Azimuth
map-clock = Time on the map
map-coverage = They held { $share } of the uses in a test.
map-kind = Point given
map-pause = Pause
map-picture = Map of { $n } sectors; the same in the table below
map-placed-by = Placed by
map-play = Play
map-play-needs = Select a number to play its sectors in time.
map-reach = Reach drawn
map-stop = End
map-twin = The { $n } cells as a table
map-unplaced = { $cells } { $cells ->
        [one] cell
       *[other] cells
    } ({ $events } records) have no known place and are not drawn.

network-contacts = Contacts
network-degree = Numbers
network-find = Find
network-hidden = +12: numbers in contact with this one only, not drawn
network-hint = Click a number or a tie to select it; wheel to zoom, drag to move.
network-intro = Roles by shape, ties by contacts in the chosen period. The picture is computed once and stored: every reader sees the same.
network-keys = Keyboard: arrows go to a neighbour, Enter selects it (with Shift: adds), + and − zoom, 0 shows all, Escape clears.
network-leaves = List the { $n } numbers in contact with this one only
network-more = Lay out more
network-node = { $label }: { $roles }; { $degree } numbers, { $n } contacts
network-not-found = No number shown begins so.
network-only-roles = with a role only
network-other = number without a role
network-pair = The records between these two numbers
network-picture = Network of { $nodes } numbers and { $edges } ties
network-scope = Numbers shown
network-scope-all = every number
network-scope-network = roles and their contacts
network-seed = Layout seed { $seed }.
network-shape = Shape
network-shown = { $nodes } of { $total } numbers laid out.
network-tie = { $a } → { $b }: { $n } { $n ->
        [one] contact
       *[other] contacts
    }
network-twin-of = Neighbours of { $label } as a table
network-whole = Show all

next-ask = Ask for
next-counted = Numbers that the operators count on the cells of the dump
next-gain = Gain
next-intro = Which one request would tell most, at the price of the fewest third parties; and when no further request is proportionate.
next-none = No request is advised.
next-not-here = This version advises no next request.
next-note = The order is one of requests, never of persons. The decision is a magistrate’s.
next-rank = Rank
next-stop = Stop here.
next-third = Third parties
next-why = Why
next-windows = Cells and windows ({ $n })

other-after = After
other-assumption = one assumption
other-authorisation = remove one authorisation
other-before = Before
other-intro = The same case under another assumption, or without one authorisation: what stays, what falls, what appears. The case itself is not changed.
other-lost = What falls
other-moved = What changes
other-new = What appears
other-not-here = This version does not read otherwise.
other-parameter = Assumption
other-question = Question
other-read = Read otherwise
other-result = { $same } { $same ->
        [one] finding stays
       *[other] findings stay
    }, { $moved } { $moved ->
        [one] moves
       *[other] move
    }, { $lost } { $lost ->
        [one] falls
       *[other] fall
    }, { $fresh } { $fresh ->
        [one] appears
       *[other] appear
    }.
other-value = Value instead of { $now } { $unit }
other-what = What to change
other-which = Authorisation
other-with = { $analysis } — with { $parameters }
other-without = Without { $id }

point-kind-address = address
point-kind-barycentre = centre of coverage
point-kind-mast = mast

questions-all = All { $n } findings
questions-case = Case { $reference }
questions-considered = { $n } { $n ->
        [one] candidate
       *[other] candidates
    } compared
questions-head = Questions put to the records
questions-intro = Each answer leads to the lines it rests on. Open one to walk from the records to its strength, and to what else could explain it.
questions-kicker = Filière · workbench
questions-period = Records { $period } ({ $zone }).
questions-picture = See it in: { $page }

reading-head = How to read these pages
reading-judged = Nothing here is accepted by anybody until a named person has decided and given reasons.
reading-lines = They speak of lines, numbers and records. Who used a number is another question, which they do not answer.
reading-pseudonym = A number that no authorisation names is shown as a pseudonym (T-…), the same throughout the case.
reading-silence = Where no records are held, silence says nothing.

rhythm-all = All records of the case. Select numbers to see theirs.
rhythm-both = both ways
rhythm-calls = calls
rhythm-caption = { $n } records by weekday and hour, { $zone }
rhythm-day = Day
rhythm-days = Day by day
rhythm-direction = Way
rhythm-every-kind = all kinds
rhythm-note = An empty cell is a count of zero. Days whose records are not held are not silence: see them below.
rhythm-some = { $n } { $n ->
        [one] number
       *[other] numbers
    } selected or in scope.
rhythm-sum = Sum
rhythm-texts = texts

shape-cross = cross
shape-diamond = diamond
shape-disc = disc
shape-ring = ring
shape-small = small disc
shape-square = square
shape-star = star
shape-triangle = triangle

state-found = found
state-not-applicable = not applicable
state-not-here = not in this version
state-not-put = not put yet
state-nothing = nothing found

verdict-accepted = accepted
verdict-rejected = rejected
verdict-undecided = undecided

manage-basis = On what basis
manage-by = Your name
manage-category = Category in law
manage-confirm = To go on, write { $reference }
manage-degree = How far believed, in words
manage-erase = Erase
manage-erase-act = The records of act { $id }
manage-erase-begin = Erase records
manage-erase-case = The whole case
manage-erase-do = Erase for good
manage-erase-note = By order only. A certificate says what was erased; nothing of it can be read again.
manage-erase-what = What is erased
manage-evidence = On what evidence
manage-export = Export
manage-export-note = Files for other programs, masked as the pages are. Each export is logged.
manage-from = First day
manage-intro = What is done here is logged with the name of whoever does it.
manage-lift = End its protection
manage-none = Nobody has stated anything.
manage-order = Reference of the order
manage-package = Package for another party
manage-package-do = Write the package
manage-package-note = The records, the questions and the findings in one file, so that anybody can check them.
manage-period = Period
manage-person = Who is said to have used a number
manage-protect = Protected numbers
manage-protect-do = Protect this number
manage-protect-end = End its protection
manage-protect-note = Contacts with them are counted, and shown to nobody. The case is computed anew.
manage-protected = Protected number
manage-quality = Quality
manage-records = Records
manage-redacted = Without what belongs to third parties
manage-run = Bring up to date
manage-run-do = Read the folder again
manage-run-note = Reads the files and acts of the folder again, and puts every question again.
manage-said = Statements
manage-said-note = Statements of named persons stand apart from every finding. No question reads them.
manage-state-category = State this category
manage-state-person = State this
manage-to = Last day
manage-who = Person
manage-why = Why
manage-with = In contact

numbers-after = Further
numbers-answer = What the records say
numbers-before = Back
numbers-chosen = { $n ->
        [0] Choose one or two numbers to ask about them.
        [one] { $n } number chosen.
       *[other] { $n } numbers chosen.
    }
numbers-compare = Compare the two
numbers-contacts = Contacts
numbers-count = { $n ->
        [one] { $n } number
       *[other] { $n } numbers
    }
numbers-else = What else could explain it, and what this does not say
numbers-find = Find
numbers-find-note = A number in any spelling, a name, a pseudonym, an IMEI, an IMSI, a cell, a text. What no act names is not found by its digits.
numbers-first = First contact
numbers-follow = Who continues it?
numbers-handsets = Handsets
numbers-held = Bill held
numbers-in-findings = { $n ->
        [one] In { $n } finding
       *[other] In { $n } findings
    }
numbers-in-notes = { $n ->
        [one] In { $n } note or view
       *[other] In { $n } notes or views
    }
numbers-intro = Every number of the records. Roles are hypotheses of findings; no order of this table is one.
numbers-label = Number
numbers-last = Last contact
numbers-not-kept = This answer is logged and not kept among the findings.
numbers-partners = Partners
numbers-place = { $from } to { $to } of { $total }
numbers-rows = Records

manage-alias = Names for numbers
manage-alias-note = A working name, such as «line A». It stands beside a number that an act names, in pages and reports; no finding has it.
manage-name = Name
manage-name-do = Give this name
manage-unname = Take the name back

numbers-handsets-found = Handsets
numbers-sims-found = SIM cards
numbers-cells-found = Cells
numbers-met = { $n ->
    [one] { $n } number
   *[other] { $n } numbers
}, { $records ->
    [one] { $records } record
   *[other] { $records } records
}
numbers-met-more = and { $n } more

numbers-common = Common contacts
numbers-common-of = { $n ->
    [0] { $one } and { $other } have no common contact
    [one] { $one } and { $other } have { $n } common contact
   *[other] { $one } and { $other } have { $n } common contacts
}
numbers-with = With { $number }

records-own = only its own numbers
records-jump-not = A time is sought in the order by time
records-kinds = Kinds that are shown
records-save = These rows as CSV

manage-second = A second reader
manage-second-note = An address on this machine, good for one opening. What each reader sees in clear is their own.
manage-second-do = Make an address

other-strength = Strength
other-not-weighed = not weighed
other-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}

methods-intro = Before each method was measured, limits were fixed that it had to keep. Each is here with its result, those not kept too.
methods-sum = { $n ->
    [one] { $n } limit was fixed
   *[other] { $n } limits were fixed
}; { $broken ->
    [one] { $broken } was not kept
   *[other] { $broken } were not kept
}.
methods-all = Every method
methods-none = No study of this method: its findings are facts of the records, or leads without a measured error.
methods-real = real data
methods-simulated = simulated data
methods-broken = { $n ->
    [0] all { $all } kept
   *[other] { $n } of { $all } not kept
}
methods-earlier = Measured on an earlier version of the method, and not yet again.
methods-promise = What was promised
methods-measure = Measured as
methods-limit = Limit
methods-result = Result (90 % interval)
methods-kept = Kept
methods-is-kept = kept
methods-is-broken = not kept
methods-is-unmeasured = not measured
findings-how-wrong = How often this method is wrong
