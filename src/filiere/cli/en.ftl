# What the verbs of the command line say.

export-format = the format is one of { $known }
export-reason = --reveal and --key-out need --reason TEXT
export-no-reason = --reason and --second go with --reveal or --key-out

benchmark-written = { $n ->
    [one] { $n } question in { $out }.
   *[other] { $n } questions in { $out }.
} SHA-256 of the truth: { $sha256 }.
