# The words of what is asked most of another reading.

other-preset = what is asked most
preset-which = What to try
preset-file = leave out a file
preset-number = leave out a number
preset-day = leave out a day
preset-bulk = leave out announcements
preset-clock = move a clock
preset-lawful = treat a number as lawful
preset-of-file = File
preset-of-number = Number (selected, or named by a finding)
preset-of-day = Day
preset-of-shift = Hours and minutes, + later, − earlier
preset-file-note = Neither its records nor the periods it covers count.
preset-number-note = No record that names it counts. Its own records are then not held.
preset-day-note = Its records are then not held: silence on it means nothing.
preset-bulk-note = Texts that one number sends to many within an hour do not count.
preset-clock-note = All times of the file move; records are linked anew.
preset-lawful-note = Its records stay. Questions that need an order line no longer take it for one.
preset-file-told = Without the file { $file }
preset-number-told = Without the number { $number }
preset-day-told = Without the day { $day }
preset-bulk-told = Without announcements
preset-clock-told = { $file } moved by { $shift }
preset-lawful-told = { $number } treated as lawful
