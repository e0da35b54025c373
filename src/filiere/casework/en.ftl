## What a run tells when it ends

not-read = Not read: { $path }. { $why }
not-read-more = { $count ->
    [one] { $count } more file was not read: the report names it.
   *[other] { $count } more files were not read: the report names them.
}
question = { $analysis }: { $outcome }, { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
} among { $considered ->
    [one] { $considered } candidate
   *[other] { $considered } candidates
}
question-again = { $analysis }: { $outcome }, { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
} among { $considered ->
    [one] { $considered } candidate
   *[other] { $considered } candidates
}, unchanged since its last run
outcome-found = found
outcome-nothing = nothing
outcome-not-applicable = not applicable
step-spark = starting Spark at { $master }
