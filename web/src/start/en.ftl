# The words of the start page: opening a case, or making one from files.

start-begin = Begin
start-elsewhere = A case that lies elsewhere
start-enter = Open
start-home = Cases lie in { $home }.
start-intro = From lawfully obtained records to the numbers and roles they show, with the strength of each link.
start-key-file = Key file, where the case has one
start-leave = Leave for later
start-name = Name of the case
start-new = New case
start-new-note = A folder of this name is made for its files. You will need the act by which they were obtained.
start-none = There is no case yet.
start-offline = Everything stays on this machine. Nothing is sent anywhere.
start-one-case = This workbench was started for one case. “filiere” alone opens the start page.
start-open = Open a case
start-package = Open a package
start-package-note = Its case is built anew on this machine and compared with what the package says.
start-passphrase = Passphrase
start-place = Folder of the case on this machine
start-resume = Go on
start-title = Cases
start-unlock = Open with its passphrase

files-act = Act
files-act-of = Act for { $path }
files-choose = Choose files
files-count = { $n ->
        [one] { $n } file
       *[other] { $n } files
    }, { $read } can be read.
files-drop = Drop the files or the folder here as you received them.
files-file = File
files-folder = Choose a folder
files-found = What it is
files-head = Files
files-kilobytes = { $n } kB
files-megabytes = { $n } MB
files-no-act = none: left out
files-read = read
files-remove = Remove
files-remove-one = Remove { $path }
files-sending = Copying { $path }
files-share = Files copied
files-size = Size
files-unknown = not recognised
files-unknown-note = A table that is not recognised can be described later, on the page “Layouts”. Nothing is lost: the case tells of each file that was not read.
files-unread = not read
files-zone = Time zone of its clock
files-zone-wanted = This file needs a time zone.

act-accounts = Accounts (service:name)
act-acts = Acts
act-act = Act
act-add = Add an act
act-authority = Who signed it
act-basis = Legal basis
act-case = The case
act-categories = What of the phone may be read
act-category-accounts = accounts
act-category-calls = calls
act-category-contacts = contacts
act-category-files = files
act-category-locations = locations
act-category-messages = messages
act-category-payments = payments
act-cells = Cells
act-country = Country of the numbers
act-date = Date of the act
act-devices = Seals
act-drop = Remove this act
act-every = Every number of the simulated world
act-expires = Last day of reading
act-files = Files
act-from = Period: first day
act-further = Handsets, cells, seals, accounts
act-head = Act { $id }
act-id = Name of the act
act-imeis = Handsets (IMEI)
act-kinds = Records that it covers
act-note = Copy these from the act itself. What it does not cover is set aside and read by nobody.
act-numbers = Numbers that it names
act-numbers-note = One a line, as written in the act. Files are not asked for numbers: only the act may name them.
act-own = Use the case.toml that came with the files
act-reference = Reference
act-timezone = Time zone of the reports
act-title = Title
act-to = Period: last day

make-again = The same once more
make-differ = The two differ.
make-head = Make the case
make-lacking = { $n ->
        [one] { $n } thing is lacking
       *[other] { $n } things are lacking
    }:
make-make = Make the case
make-passphrase = The case is encrypted. Keep the passphrase well: nobody can recover it.
make-plain = A simulated world needs no passphrase.

work-begins = The work begins.
work-done-erase = Erased
work-done-package = The package is written
work-done-protect = The case was computed anew
work-done-rerun = The package says the same here
work-done-run = The case is ready
work-leave = Go to the cases
work-failed = The work ended early
work-kicker = Work on the case
work-note = You can stop at any time. What was read so far is kept, and the work can go on later.
work-open = Read the answer
work-running = Work is under way
work-share = Work done
work-stop = Stop
work-stopped = Stopped
work-stopping = Stopping at the end of this step.
work-told = What there is to know

start-demo = Make a demonstration case
start-demo-note = A simulated network, which concerns nobody. It takes a minute or two.
work-done-demo = The demonstration case is ready
death-number = Number whose user died
death-at = Day and hour of the death
death-add = Declare a death
death-drop = Take this death out
work-done-annul = This is what becomes of the findings
work-done-clock = This is what becomes of the findings

expired-kicker = The last day has passed
expired-note = This case is not read any more. Its last day is stated anew by decision, or its records are erased.
expired-act = Act { $id }: read until { $day }
expired-which = Which act
expired-by = Your name
expired-day = State another last day
expired-day-note = Whoever decides it is named, with the decision. The case then opens.
expired-until = New last day
expired-why = Decision and reasons
expired-state = State it and open
expired-order = Reference of the order
expired-typed = To go on, write { $name }
