# The words that several parts of the pages share: their frame, roles, kinds and fields.

app-answered = The server answered { $status }.
app-broken = This page met an error of its own.
app-cancel = Cancel
app-close = Close
app-closer = Closer
app-farther = Farther
app-no = no
app-number = Number
app-offline = on this machine only, nothing is sent anywhere
app-pages = Pages
app-revealed = { $n } { $n ->
        [one] number
       *[other] numbers
    } shown in clear in this session
app-role = Role
app-skip = Skip to the page
app-twin = The same as a table
app-unreached = The program that shows these pages has stopped. Start it again with “filiere serve”.
app-waiting = Reading the case…
app-whole = Whole period
app-yes = yes

bar-brushed = Time:
bar-close = Close the case
bar-keep = Keep this view
bar-kept = View kept in the notebook.
bar-language = Language
bar-print = Print
bar-report = Report
bar-search = Search the whole case…
bar-scope = Only:
bar-selected = Selected:
bar-unbrush = Clear the time brush
bar-undo = Undo filter
bar-unscope = Remove the filter
bar-unselect = Clear the selection

case-annulled = { $id } was annulled: { $why }. What rested on it is marked.
case-simulated = This case is simulated: every number and every record is invented. No figure here says anything of a real case.
case-simulated-short = simulated

field-azimuth-deg = Azimuth
field-beam-deg = Beam width
field-cell = Cell
field-contract = Contract
field-direction = Way
field-duration-s = Seconds
field-end-cell = Cell at the end
field-imei = Handset (IMEI)
field-imei14 = Handset (IMEI)
field-imsi = SIM (IMSI)
field-kind = Kind
field-operator = Operator
field-other = Other number
field-other-number = Other number
field-registered-from = Registered from
field-registered-to = Registered to
field-row = Row
field-served = Whose record
field-served-number = Whose record
field-service-centre = Message centre
field-start-time = Time
field-text = Text
field-third = Forwarded from or to
field-third-number = Forwarded from or to
field-time = Time
field-valid-from = Valid from
field-valid-to = Valid to
field-what = Fate

findings-alternatives = What else could explain it
findings-alternatives-note = Read them with the same attention as the finding.
findings-caveats = What this does not say
findings-chance = Expected by chance: { $chance }; candidates compared: { $considered }.
findings-compared = What is compared
findings-computed = How it was computed
findings-considered = Candidates compared: { $considered }; this question has no chance level.
findings-fact = No strength is stated: the records say it or they do not.
findings-falls = falls
findings-falls-why = This finding rests on an annulled authorisation ({ $ids }).
findings-hd = Proposition Hd
findings-hp = Proposition Hp
findings-judgement = A person’s decision
findings-lines = The records it rests on
findings-lines-note = As received, earliest first; third parties’ numbers under pseudonym. Open a row to see it in its file.
findings-list = List of findings
findings-measure = Measure
findings-measures = What was measured
findings-module = Method and its fingerprint
findings-name = Name in the data
findings-no-lr = No likelihood ratio: this is a lead, to be checked. Its chance level says how many such findings the same search would give if nothing tied these numbers.
findings-no-propositions = A fact of the records; no propositions are compared.
findings-none = No finding here.
findings-notes = Star and notes
findings-population = Population meant by Hd: { $text }
findings-reference = Published method
findings-rests = rests on { $n } { $n ->
        [one] row
       *[other] rows
    }
findings-see-in = See in:
findings-starred = starred
findings-strength = How strong it is
findings-value = Value
findings-version = Version

grid-none = No row.

lines-all = All { $total } in Records
lines-caption = Rows { $from }–{ $to } of { $total }
lines-earlier = Earlier
lines-later = Later
lines-read-as = Read as
lines-received = As received
lines-row = row { $row }
lines-sheet = sheet “{ $sheet }”
lines-time = Time

marks-notes = { $n } { $n ->
        [one] note
       *[other] notes
    }
marks-save = Keep the note
marks-star = Star
marks-take-back = take back
marks-write = Note

nav-check = Check
nav-climb = Go up
nav-keep = Keep
nav-read = Read
nav-see = See

page-case = The case
page-conversations = Conversations
page-findings = Findings
page-ladder = Ladder
page-lanes = Lanes
page-layouts = File layouts
page-ledger = Import ledger
page-log = Log
page-map = Map
page-methods = How often wrong
page-network = Network
page-next = Next request
page-numbers = Numbers
page-other = Other reading
page-questions = Questions
page-records = Records
page-rhythm = Rhythm
page-story = Notebook

portrait-cover = Cover again
portrait-devices = Handsets, SIMs
portrait-devices-n = { $devices } { $devices ->
        [one] handset
       *[other] handsets
    }, { $sims } { $sims ->
        [one] SIM
       *[other] SIMs
    }
portrait-events = Records
portrait-findings = Findings about it
portrait-from = was reached by
portrait-held = Records held
portrait-label = Number
portrait-no-role = no role
portrait-not-held = not held
portrait-others = and { $n } { $n ->
        [one] other
       *[other] others
    } selected
portrait-pair = The records between the two
portrait-partner = Number
portrait-partners = In contact with { $n } { $n ->
        [one] number
       *[other] numbers
    }
portrait-records = Its records
portrait-reveal = Show in clear…
portrait-scope = Show only this
portrait-seen = First and last
portrait-to = reached

record-around = All records ± 2 h
record-file = Its file
record-findings = Findings that rest on it
record-flags = Also said
record-head = The line
record-how = How it was read
record-id = Record
record-layout = Layout
record-no-findings = None.
record-read-as = Read as
record-received = As received, with its neighbours
record-released = let out of quarantine by { $id }
record-same = The same communication is told by
record-sha = SHA-256 of the file
record-zone = Time zone

record-kind-1 = call
record-kind-2 = text
record-kind-3 = picture message
record-kind-4 = data
record-kind-5 = signalling
record-kind-call = calls
record-kind-data = data sessions
record-kind-mms = picture messages
record-kind-signalling = signalling
record-kind-sms = texts

records-around = ± { $hours } h around { $record }, over all files
records-cell = Cell
records-detail = The record at hand
records-direction = Way
records-every = Show all
records-findings = Findings
records-go = Go
records-hours = Hours around
records-jump = Go to
records-kind = Kind
records-linked = Linked
records-note = Times in { $zone }. → made, ← received. Shaded rows carry a finding. Arrows, Page, Home and End move; Enter opens the line.
records-of-finding = those that { $id } rests on
records-of-pair = between the two selected numbers
records-other = Other number
records-printed = Only the rows on the screen are printed. An export holds every row.
records-seconds = s
records-served = Whose record
records-time = Time
records-total = { $n } { $n ->
        [one] record
       *[other] records
    }
records-where = Row

role-account = account
role-client = client
role-courier = courier
role-dispatch = dispatch
role-front = front
role-holder = holder
role-introducer = introducer
role-left = first phone
role-line = line
role-new = new
role-newcomer = newcomer
role-old = old
role-right = second phone
role-service = lawful service
role-supplier = supplier

story-add = Add to the story
story-caption = Caption of the next step
story-intro = Stars, notes, kept views and the story told with them; kept in the case with author and time. Nothing is erased: what is taken back stays in the case.
story-keep = Keep
story-name = Name of the view
story-no-story = No step yet. Keep views with “Keep this view”, then tell them in order.
story-no-views = None yet.
story-note = Notes
story-nothing = None yet.
story-open = Open the view
story-star = Stars
story-story = Story
story-views = Kept views
story-views-note = A view is an address: sent to another reader of this case, it comes back the same.
story-with = View shown with it

zone-basis-declared = declared
zone-basis-header = of the header
zone-basis-in-value = each value carries its own
zone-basis-layout = of the layout

keys-head = Keys
keys-this = These keys
keys-find = Find a number, a text, a cell
keys-grid = Arrows, Page up and down, Home and End move; Enter opens the record.

caption-scope = { $n ->
    [one] { $n } number in view
   *[other] { $n } numbers in view
}
caption-acts = acts { $acts }
caption-masked = third parties masked
caption-clear = { $n ->
    [one] { $n } number of a third party in clear
   *[other] { $n } numbers of third parties in clear
}
app-menu = Pages
