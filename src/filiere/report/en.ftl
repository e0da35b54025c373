## __init__


## pdf

pdf-report-cannot-set-pdf = The report cannot be set as a PDF: { $error }.

## annex

annex-s-annex = Annex: how it was computed
annex-inputs = Inputs (SHA-256)
annex-version = Filière version
annex-zone = Times printed in
annex-methods = Methods and parameters
annex-analysis = Analysis
annex-parameters = Parameters
annex-reference = Reference
annex-module = Code (SHA-256)
annex-words = Words used
annex-again = The same files, authorisations, version and parameters give this same page, byte for byte. It holds no date of its own: the case’s log says who made it and when.
annex-footer = Made by Filière { $version } from the case alone, without a network. The same program and the same report for every party.
annex-w-line = line
annex-w-line-is = a number through which callers place orders, as far as the records go
annex-w-dispatch = dispatch
annex-w-dispatch-is = a number that goes out to couriers soon after the line comes in
annex-w-courier = courier
annex-w-courier-is = a number that the dispatch number reaches and that then reaches callers; a role in the records, in a period
annex-w-contact = contact
annex-w-contact-is = one communication (call or text) between two numbers, however many rows tell of it
annex-w-cycle = cycle
annex-w-cycle-is = order, dispatch, delivery: one contact of each, within their windows
annex-w-chance = expected by chance
annex-w-chance-is = how many such findings the same search gives with the numbers’ own daily rhythm kept and their relation broken
annex-w-candidates = candidates
annex-w-candidates-is = the numbers or pairs of numbers that the search compared
annex-w-hp = Hp, Hd
annex-w-hp-is = two exclusive propositions about the records, fixed before looking

## answers

finding-s-findings = Findings
finding-s-questions = Questions put to the records
finding-question = Question
finding-outcome = Outcome
finding-considered = Candidates compared
finding-how-many = Findings
finding-found = found
finding-nothing = nothing found
finding-not-applicable = not applicable
finding-no-runs = No question has been put to this case yet.
finding-no-findings = No finding: see section 4 for the questions put and how each ended.
finding-technical = fact of the records
finding-investigative = lead, to be checked
finding-evaluative = weighed evidence
finding-seen = Records from { $period }.
finding-about = Numbers: { $numbers }.
finding-clients-withheld = third parties not listed
finding-rests-on = Rests on { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, under { $acts }.
finding-hp = Proposition Hp
finding-hd = Proposition Hd
finding-population = Population meant by Hd: { $text }
finding-chance = Chance level
finding-expected = expected by chance: { $chance }; candidates compared: { $considered }.
finding-considered-only = candidates compared: { $considered }; this question has no chance level.
finding-measures = What was measured
finding-measure = Measure
finding-value = Value
finding-alternatives = Other explanations tried
finding-caveats = What this does not say
finding-lines = Source lines ({ $shown } of { $total }, earliest first)
finding-where = Where it stands
finding-as-received = As received (third parties’ numbers under pseudonym)
finding-row = row { $row }
finding-sheet = sheet «{ $sheet }», row { $row }
finding-all-lines = Every line: filiere show CASE { $id } --all
finding-common = { $count ->
    [one] This holds for the finding below.
   *[other] This holds for each of the { $count } findings below.
}
finding-see-common = Other explanations and limits: at the head of this question
finding-by-chance = By chance
finding-rows = Rows
finding-further = { $count ->
    [one] { $count } further finding
   *[other] { $count } further findings
} of this question, in short
finding-finding = Finding
finding-statement = Statement
finding-heat = When { $line } receives: contacts by weekday and hour
finding-heat-note = { $count ->
    [one] { $count } incoming contact
   *[other] { $count } incoming contacts
}, times in { $zone }. The darker, the more.
finding-heat-desc = Table of seven weekdays by twenty-four hours; the busiest hour holds { $most ->
    [one] { $most } contact
   *[other] { $most } contacts
}.
finding-bars = Contacts that { $line } received, day by day
finding-bars-week = Contacts that { $line } received, week by week
finding-bars-note = Hatched: no records of this number are held; nothing can be said of those days.
finding-bars-desc = Bars from { $start } to { $end }; the highest holds { $most ->
    [one] { $most } contact
   *[other] { $most } contacts
}.
finding-strip = Order, dispatch, delivery: the contacts behind this finding, { $window }
finding-strip-note = A window of { $hours } h, the fullest that can be read ({ $shown } of { $total ->
    [one] { $total } contact
   *[other] { $total } contacts
}); times in { $zone }. ● call, ◆ text.
finding-strip-links = { " " }A thin line joins a caller’s contact with the line to a courier’s later contact with the same caller.
finding-strip-desc = { $shown ->
    [one] { $shown } contact
   *[other] { $shown } contacts
} on { $lanes ->
    [one] { $lanes } lane
   *[other] { $lanes } lanes
}, from { $start } to { $end }.
finding-lane-order = callers → line
finding-lane-answer = line → callers
finding-lane-dispatch = dispatch → couriers
finding-lane-report = couriers → dispatch
finding-lane-delivery = couriers → callers
finding-lane-other = dispatch → others
finding-twin = The same as a table
finding-time = Time
finding-lane = Between
finding-kind = Kind
finding-call = call
finding-text-message = text
finding-seconds = Seconds
finding-caller = Caller (numbered in this chart)
finding-day = Day
finding-contacts = Contacts
finding-not-held = no records held
finding-all-hours = all

## codes

fate-rejected = rejected
fate-quarantined = quarantine
fate-reason-kind = kind of data outside the act
fate-reason-category = data that the act leaves out
fate-reason-period = time outside the act
fate-reason-target = neither number, handset nor cell of the act
kind-call = calls
kind-sms = texts (SMS)
kind-mms = picture messages (MMS)
kind-data = data sessions
kind-signalling = signalling
link-identical-row = rows that repeat a row of their file
link-same-row-other-file = rows that stand in another file too
link-mirror = rows that the other party’s records mirror
link-forward-leg = legs of a forwarded call
link-sms-segment = parts of a long text
link-call-leg = legs of one call
link-session-slice = slices of a data session

## pdf

pdf-exhibit = Exhibit { $number }
pdf-exhibit-line = Finding { $finding }: { $rows ->
    [one] { $rows } row under
   *[other] { $rows } rows under
} { $acts }, each listed in the attached rows.csv. Records are held { $period }; where none are held, silence says nothing. { $software }, method { $method }.
pdf-s-exhibits = Exhibits
pdf-exhibits-intro = Each drawing of this report, with what a reader must be able to check. That is its legend, its rows, the period for which records are held, and the versions of software and method.
pdf-no-exhibits = This report has no drawing.
pdf-number = No.
pdf-legend = Drawing and legend
pdf-source = Source
pdf-coverage = Records held
pdf-versions = Software and method
pdf-rows-of = { $finding }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $acts }
pdf-s-attached = Attached files
pdf-attached-rows = rows.csv: every row that a finding rests on, by file and row ({ $count ->
    [one] { $count } line
   *[other] { $count } lines
}).
pdf-attached-findings = findings.json: the findings, as «filiere findings --format json» writes them.
pdf-dated = The date in this document's properties is that of the last record held. No clock enters it, so that the same case gives the same bytes.
pdf-unprintable = A sign that the fonts of this document do not have stands as ‹U+…›.

## received

received-kicker = Filière · report on records
received-case = Case
received-files = files received
received-rows = rows, all accounted for
received-records = records in scope
received-outside = rows in quarantine
received-findings-count = findings
received-warnings-count = warnings of law
received-reading = How to read this report
received-reading-lines = It speaks of lines, numbers and records. Who used a number is another question, which this report does not answer.
received-reading-strength = Where a study covers the case, a finding has a likelihood ratio, after the two propositions it compares. Elsewhere it is a lead or a fact of the records, with its chance level. That is how many such findings the same search would give by chance.
received-reading-accept = Nothing here has been accepted by anybody: each finding awaits a named person’s decision and reasons.
received-reading-pseudonym = A number that no authorisation names is printed as a pseudonym (T-…), the same throughout the case.
received-reading-silence = Where no records are held, silence says nothing.
received-simulated = This case is simulated: every number and every record is invented. No figure here says anything of a real case.
received-contents = Contents
received-s-right = What was received, and by what right
received-s-ledger = What became of every row
received-s-goods = What each file is, and cannot show
received-phones = Phones, exports and conversations
received-phone = Phone or export
received-its-numbers = Its line, by reconcile
received-conversations = Conversations
received-messages = Messages
received-calls = Calls in its log
received-from-to = From, to
received-application = Application
received-once = By application: a message that two files hold counts once.
received-authorisation = Act
received-basis = Legal basis
received-authority = Authority and date
received-asked = What was asked for
received-period = Period
received-held-until = to be kept until { $date }
received-numbers = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
}
received-number = 1 number: { $number }
received-every-number = every number (simulated)
received-imeis = { $count ->
    [one] { $count } handset
   *[other] { $count } handsets
} (IMEI)
received-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
received-kinds = kinds of data: { $kinds }
received-to-verify = to be verified at the source
received-warning = Warning
received-no-warning = No warning of law was raised at import.
received-kind-cdr = call records
received-kind-cell-dump = cell records
received-kind-subscriber = subscriber identities
received-kind-extraction = device extraction
received-kind-bank = bank records
received-kind-accounts = accounts
received-kind-listing = listing
received-kind-cells = list of cells
received-ledger-intro = Every physical row of every file has exactly one fate. The equation is recounted from the case itself; a file whose rows do not balance is not in the case.
received-file = File
received-physical = rows
received-record = records
received-duplicate = repeats
received-header = header
received-blank = blank
received-note = notes
received-rejected = rejected
received-quarantined = quar.
received-balance = balance
received-balanced = the rows balance
received-unbalanced = the rows do not balance
received-total = All files
received-ledger-legend = Records are in scope and read. Repeats equal an earlier row of the same file: kept and linked. Notes are the operator’s own words. Quarantined rows (quar.) lie outside the act that covers the file. They are neither read, counted in any analysis, nor shown.
received-declared = The operator states { $declared ->
    [one] { $declared } row
   *[other] { $declared } rows
}; { $found ->
    [one] { $found } was found
   *[other] { $found } were found
}.
received-reasons = Why rows were set aside
received-reason = Reason
received-field = Field
received-fate = Fate
received-count = Rows
received-counts = Raw and grouped counts
received-counts-intro = One communication may stand in several rows: once in each of two files, on both parties’ bills, or in parts. Rows are linked, never removed; analyses count communications.
received-events = Records of communications
received-contacts = Communications between two numbers, once grouped
received-grouped-twice = of which told by more than one row
received-coverage = Whose records are held
received-covered-numbers = Numbers whose own records are held
received-known-numbers = Numbers that appear
received-named-numbers = of which named by an act
received-layout = Layout
received-sha256 = SHA-256 as received
received-size = Size
received-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
}
received-zone = Times
received-zone-in-value = each value carries its own offset
received-zone-layout = { $zone }, by the layout
received-zone-header = { $zone }, by the file’s header
received-zone-declared = { $zone }, declared in the dossier
received-content = Content
received-missing = Records without
received-without-cell = cell
received-without-imei = IMEI
received-gap = Longest silence
received-since = from { $at }
received-no-event = no communication
received-mended = What was read otherwise than it is written
received-not-read = Files that were not read
received-cannot = What these files cannot show
received-some-files = ({ $count } of { $total ->
    [one] { $total } file
   *[other] { $total } files
})
received-kind = Kind
received-no-source = No file has been received.

## stated

stated-stated = What persons have stated
stated-annulled = { $act } is annulled (stated by { $who } on { $at }: { $why }). Its records are reached by no analysis, no count and no page.
stated-erased = The records of { $act } were erased (by { $who } on { $at }, order { $why }).
stated-protected = Protected ({ $quality }): { $count ->
    [one] { $count } record of { $number } is a contact
   *[other] { $count } records of { $number } are contacts
} with { $protected }; their content and times are shown to nobody.
stated-attributed = Attribution, apart from every finding. { $number } was used by { $person } from { $start } to { $end }, according to { $who } on { $at } ({ $strength }): { $why }
stated-categorised = Category of the user of { $number }: { $category }, according to { $who } on { $at }: { $why }
stated-corrected = Correction of { $path }, row { $row }: { $field } should say { $value }, according to { $who } on { $at }: { $why }
stated-unsigned = { $path } holds { $held ->
    [one] { $held } row where
   *[other] { $held } rows where
} its sender declared { $declared }: nobody has signed that the difference was seen.
stated-signed = { $path } holds { $held ->
    [one] { $held } row where
   *[other] { $held } rows where
} its sender declared { $declared }: seen and signed by { $who }.
stated-revealed = Numbers of third parties were shown in clear to somebody { $count ->
    [one] { $count } time
   *[other] { $count } times
}; the log says to whom, when and why.
stated-nobody = No user of a number is categorised or named unless a line above says so.
stated-clock = Clock of { $path } corrected by { $shift }, according to { $who } on { $at }: { $why }
stated-alias = Working name, in no finding. { $number } is called “{ $alias }” by { $who } since { $at }.

## annex: how often the methods are wrong

annex-errors = How often each method is wrong
annex-errors-note = Limits were fixed before each method was measured. Those that it did not keep are listed.
annex-study = Method and study
annex-limits = Limits fixed
annex-not-kept = Not kept
annex-broken = { $characteristic }: { $limit } was wanted, { $result } was found.
annex-all-kept = None.
annex-earlier = Measured on an earlier version.

## notebook

notebook-title = Notebook
notebook-note = What was kept while working on the case. It is nobody’s finding, and no figure rests on it.
notebook-nothing = Nothing was kept.
notebook-story = The story, in order
notebook-view = Views
notebook-note-kind = Notes
notebook-star = Stars
notebook-tag = Tags of numbers
notebook-blue = blue
notebook-orange = orange
notebook-green = green
notebook-purple = purple
notebook-red = red
notebook-brown = brown
notebook-teal = teal
notebook-grey = grey
notebook-said = What was kept
notebook-about = About
notebook-by = By whom, and when
notebook-gone = out of reach now
notebook-row = { $path }, row { $row }

annex-curves = Curves behind the likelihood ratios
annex-curves-note = A curve turns a count into a likelihood ratio against one other explanation. Its study is on the page of its method.
annex-curve = Curve
annex-against = Other explanation
annex-curve-findings = Findings that rest on it
annex-services = { $count ->
    [one] { $count } number that looks like a lawful service
   *[other] { $count } numbers that look like lawful services
}
annex-services-note = They answer no question. They are listed so that whoever disagrees can say so.
annex-setting = { $bare ->
    [1] { $meaning }: { $value }
   *[other] { $meaning }: { $value } { $unit }
}
annex-real = real data
annex-made = simulated data
received-reading-decided = Named persons have decided: { $accepted } accepted, { $rejected } rejected. Without a decision and its reasons: { $undecided }.
network-title = Contacts between the numbers that findings name
network-note = From the street upwards, left to right; thicker where there are more contacts. Callers are not drawn.
network-left-out = { $count ->
    [one] { $count } further number has no room.
   *[other] { $count } further numbers have no room.
}
network-desc = { $numbers ->
    [one] { $numbers } number
   *[other] { $numbers } numbers
} in columns by role, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
} of contacts between them.
network-table = The same as a table
network-one = One number
network-other = Other number
network-there = From one to the other
network-back = Back

stands-supported = { $n } supported
stands-lawful = { $n ->
    [one] { $n } lawful service
   *[other] { $n } lawful services
}
stands-against = { $n } spoken against
stands-neither = { $n } supported neither way
stands-untold = { $n ->
    [one] { $n } lead, not weighed
   *[other] { $n } leads, not weighed
}
stands-fact = { $n ->
    [one] { $n } fact of the records
   *[other] { $n } facts of the records
}
network-timed = Dashed: tied by when they call, without a contact between them.
annex-curve-basis = What it rests on
weighed-basis = What each ratio rests on: the curves in the annex
