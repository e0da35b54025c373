# What is said of files that readers read.

archive-nobody = { $name }: { $members ->
    [one] the one file in the archive is of no kind that is known
   *[other] none of the { $members } files in the archive is of a kind that is known
  }.
broken = { $name } is damaged: it cannot be read whole.
climbing = { $count ->
    [one] { $count } entry of the archive leads out of it: it was not read.
   *[other] { $count } entries of the archive lead out of it: they were not read.
  }
left = { $count ->
    [one] { $count } file of the archive was not read, no reader knows it: { $first }.
   *[other] { $count } files of the archive were not read, no reader knows them; the first is { $first }.
  }
whose = { $name }: case.toml must say whose it is: device or owner is missing.
database-nobody = { $name } is a database whose tables no reader knows: it was not read.

## sink

sink-apart = The rows of «{ $name }» do not come one after the other.
sink-unnamed = A reader gave { $name }, which it does not name.
workbook-parts = { $name } is not opened: it has more than { $most ->
    [one] { $most } part
   *[other] { $most } parts
}, far more than a workbook needs.
