title = Tables of a market from a seizure (CSV, JSON, dump of a database, saved pages)
no-table = { $name } holds no row of a table of a market.
left = { $count ->
    [one] In { $name } one table is none that is known here, and was left: { $first }.
   *[other] In { $name } { $count } tables are none that are known here, and were left; the first is { $first }.
}
page-cut = { $name } ends within a table: the page was cut.
dump-cut = { $name } ends within a statement: the dump was cut.
dump-statement = { $name }: the statement that begins on line { NUMBER($line, useGrouping: 0) } cannot be read.
zone = { $name }: its times carry no offset: case.toml must give its timezone.
