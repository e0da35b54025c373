## app

app-text = A value is beyond what a page can be sent.

## desk

desk-write-protected = This case cannot be written to. It is open for reading; its log goes on beside it.

## questions

questions-next = What should be asked for next?

## regions


## words

words-host = This server answers to 127.0.0.1 only.
words-origin = This request comes from another page; nothing was done.
words-no-token = The workbench opens with the address that «filiere serve» printed in the terminal.
words-bad-token = This address has been used, or is of another start: run «filiere serve» again.
words-too-large = The request is larger than 4 MiB.
words-not-found = There is no such thing here.
words-method = This cannot be done to that.
words-not-here = This version does not have that part yet.
words-defect = This is a defect of the program: the terminal of «filiere serve» says where.
words-no-pages = The workbench's pages are not built: run «make pages», or install a release.

## asked

asked-period-ends-before-begins = The period ends before it begins: { $from_s } to { $to_s }.
asked-understood-expected-one = «{ $unknown }» is not understood, expected one of: { $listed }.
asked-expected-whole-number = { $name } is «{ $text }», expected a whole number.
asked-expected-whole-numbers-commas = { $name } is «{ $text }», expected whole numbers and commas.
asked-offset-count-expected-more = offset { $offset }, count { $count }: expected 0 or more, 0 to { $most }.
asked-record-expected-file-row = «{ $text }» is no record: expected a file and a row, as 3-1812.
asked-body-application-json = The body is not application/json.
asked-body-json-object = The body is not a JSON object.
asked-there-kind-expected = There is no kind { $kind }: expected 1 to 5.
asked-body-json = The body is no JSON.
asked-understood-expected-one-2 = «{ $name }» is not understood, expected one of: { $listed }.
asked-what-expected = { $name } is not what was expected.

## buffers

buffers-holds-cannot = { $name } holds { $max }, which { $kind } cannot

## designer

designer-name-layout-expected-small-letters-digits = «{ $name }» is no name of a layout: expected small letters, digits and _.
designer-blank = { $id }: { $key } is blank.
designer-there-layout-already-written-over = There is a layout «{ $name }» already: it is not written over.
designer-cannot-written = { $target } cannot be written: { $strerror }.

## marks

marks-tag-number = A tag is about a number and has a colour, one of: { $listed }.
marks-tag-long = A tag has at most { $longest ->
    [one] { $longest } character
   *[other] { $longest } characters
}.
marks-there-mark = There is no mark { $number }.
marks-kind-mark-expected-one = «{ $v0 }» is no kind of mark, expected one of: { $listed }.
marks-mark-most-characters = A mark has at most { $longest ->
    [one] { $longest } character
   *[other] { $longest } characters
}.
marks-star-note-about-something-about-missing = A star or a note is about something: about is missing.
marks-note-name-view-text = A note, or the name of a view, has a text.
marks-view-state-address-page = A view has a state: the address of the page.
marks-state-view-path-server = The state of a view is a path on this server.
marks-nothing-said-about-expected-one = Nothing is said about a «{ $v0 }», expected one of: { $listed }.
marks-there-case = There is no { $about_type } «{ $name }» in this case.
marks-id = «{ $name }» is no id of a { $table }.

## portraits

portraits-there-number-case = There is no number { $missing } in this case.

## readings

readings-there-analysis = There is no analysis «{ $analysis }».
readings-another-reading-changes-something-parameter-given = Another reading changes something: no parameter is given.
readings-there-reading = There is no reading { $number }.

## serving

serving-another-program-listens-port-choose-another = Another program listens at port { $port }: choose another with --port.

## unknown

unknown-there-file-dossier = There is no file «{ $name }» in this dossier.

# What the workbench's server says.

no-such-export = There is no export { $form }.
bad-language = The language is fr or en.

## pinned

no-case = No case is open: the start page opens or makes one.
another-case-open = Another case is open now than the one that this page shows, or this one was opened anew. Nothing was done.
upkeep-no-file = The case has no such file.
reveals-too-many = At most { $most ->
    [one] { $most } number is shown at once.
   *[other] { $most } numbers are shown at once.
}
services-not-seen = No account of «{ $name }» is seen in this case.
numbers-two = Two numbers are expected.
records-too-many-saved = { $rows ->
    [one] { $rows } record is in view
   *[other] { $rows } records are in view
}, and a file takes { $most }: narrow the view, or export the case.

## evidence

evidence-hidden = a hidden number
evidence-no-contact = A row that is no contact of two numbers.
evidence-reaches = { $a } reaches { $b }.
evidence-lane-order = { $a } reaches the line { $b }.
evidence-lane-answer = The line { $a } reaches { $b }.
evidence-lane-dispatch = The dispatch phone { $a } reaches the courier { $b }.
evidence-lane-other = The dispatch phone { $a } reaches { $b }.
evidence-lane-report = The courier { $a } reaches the dispatch phone { $b }.
evidence-lane-delivery = The courier { $a } reaches { $b }.
evidence-after-own = That number had reached the line { $gap } before.
evidence-after-any = The line was last reached { $gap } before.
evidence-outside-before-change = This contact is before the change: how the earlier number was used until then.
evidence-outside-after-change = This contact is after the change: how the later number, or its handset, was used from then on.
evidence-outside-others = This contact is outside the period, which is that of the finding’s own numbers, and is between two others.
evidence-outside-before = This contact is before the period named, as a comparison.
evidence-outside-after = This contact is after the period named, as a comparison.
evidence-seconds = { $n } s
evidence-minutes = { $n } min
evidence-hours = { $h } h { $n } min

## worked

worked-order = { $day }: { $client } reaches the line { $line }.
worked-sent = { $after } later, the dispatch phone { $dispatch } reaches the courier { $courier }.
worked-delivered = { $after } later, this courier reaches { $client }.

## reckoning

reckoning-visits = While the line was in use, its couriers made { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
} to its callers. { $ended ->
    [one] { $ended } of them ends
   *[other] { $ended } of them end
} a whole cycle.
reckoning-turned = The visits are moved by whole days, { $n ->
    [one] once
   *[other] { $n } times over
}. By chance, { $chance } of them still end a cycle.
reckoning-formula = (F − C) × V ÷ (V − C) = ({ $ended } − { $chance }) × { $visits } ÷ ({ $visits } − { $chance }) = { $net }
reckoning-beside = { $n ->
    [one] { $n } further cycle lies outside that time, and is added.
   *[other] { $n } further cycles lie outside that time, and are added.
}
reckoning-same = That makes { $net ->
    [one] { $net } cycle
   *[other] { $net } cycles
}, as the finding says, between { $low } and { $high }.
reckoning-moved = That makes { $net ->
    [one] { $net } cycle
   *[other] { $net } cycles
}; the finding says { $kept }. The case has changed since: bring it up to date.
reckoning-drawn = Lanes draw { $n ->
    [one] { $n } cycle
   *[other] { $n } cycles
}: as found, before chance is taken off.
reckoning-orders = The sending of an order leaves a row in { $sent } of cases, its visit in { $visit }. So { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
} should leave so many whole cycles:
reckoning-orders-formula = { $orders } × { $sent } × { $visit } = { $whole }
reckoning-independent = It holds if both traces go missing independently; the measure «dependence» tells how far they do.
reckoning-chains = The finding { $id } counts { $chains ->
    [one] { $chains } chain
   *[other] { $chains } chains
} ({ $chance } by chance). A chain passes through anybody whom the dispatch phone reached, and counts a client once a day.

## handsets

handsets-large = { $path }: more than { $most } million bytes, too large for a list of handsets.
handsets-unread = { $path }: this list of handsets cannot be read.
handsets-no-head = { $path }: no row names a column tac and one of makes or models.
handsets-tac = { $path }, row { $row }: a TAC of eight digits was expected.

readings-preset = A preset is one of: { $listed }.
readings-preset-day = A day is written as 2024-06-15.
readings-preset-clock = A clock moves by some seconds, at most 400 days.
readings-preset-about = There is no file or number { $about } in this case.
