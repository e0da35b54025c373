title = Accounts file (FEC)

ebcdic = { $name } is written in EBCDIC: a layout must name its code page.
whose = { $name }: its name holds no SIREN, so case.toml must give its business.
no-header = { $name } has no line that names the columns of an accounts file.
given-twice = { $count ->
    [one] { $name } gives one line twice; both are kept.
   *[other] { $name } gives { $count } lines twice; all are kept.
}
outside-year = { $count ->
    [one] { $name } has one line whose day lies outside the year that its name tells.
   *[other] { $name } has { $count } lines whose day lies outside the year that its name tells.
}
columns-missing = { $name } lacks columns that the law asks for: { $columns }.
no-balance = In { $name } debit and credit are not equal: something is missing, or could not be read.
