# What the case file's own room says.

no-folder = { $path } is not a folder: what is written needs one to stand in.
belongs = { $path } belongs to the case or is one of its sources: nothing is written over it.
link = { $path } is a link: nothing is written through or over it.
no-file = { $path } is no regular file: nothing is written to it.
no-place = { $path } is a file: what is written is a folder and needs another place.
foreign = { $path } is there, and is not as this case wrote it: move it away, or name another place.
foreign-in-folder = { $path } holds { $name }, which is not as this case wrote it: name another place.
cannot-write = { $path } cannot be written: { $error }.

## rows/originals

row-not-shown = { $path }, row { $row } could not be read. It does not show that it is within its act: it is not shown.

## What a file cannot show

left-out = «{ $field }»: { $count ->
    [one] { $count } text is left out
   *[other] { $count } texts are left out
}, the first in row { $row }: { $why }.
left-angle = not an angle from 0 to 360 degrees
left-time = not a time that can be read
left-figure = not a whole number
left-duration = not a length of time that can be read
left-duration-in-doubt = two lengths, by whether its sign parts thousands
left-notation = another cell in decimal than in hexadecimal
left-end = the end lies before the start, or days later
left-digits = a spreadsheet has cut its digits
left-handset = not the number of a handset
left-subscription = not the number of a SIM card
left-cell = not a cell that can be read
left-place = not a place that can be read
dates-exchanged = { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
 } day and month exchanged. Others may be so unseen, where no day exceeds twelve.
full-sheet = The file has exactly { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, the most that a sheet holds: it may have been cut.
minutes-only = Its times have no seconds: what happened within one minute has no order.
cells-of-no-network = { $count ->
    [one] { $count } of its cells names no network: it is compared with no other file's.
   *[other] { $count } of its cells name no network: they are compared with no other file's.
 }
cells-at-two-places = { $count ->
    [one] { $count } of its cells stands at two places at one time: it is placed nowhere.
   *[other] { $count } of its cells stand at two places at one time: they are placed nowhere.
 }
clock-corrected = Its clock is corrected by { $shift }, by a signed statement. The times as received are kept beside.
