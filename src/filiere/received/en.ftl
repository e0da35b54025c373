# What is said of a file that cannot be opened.

cut = { $name } ends before its end or was altered: it cannot be read whole.
unreadable = { $name } cannot be read: { $why }.
archive-cut = { $name } is an archive that is cut or altered: it cannot be read whole.
protected = { $name } asks for a password ({ $part }): get a copy without one.
bomb = { $name } is not opened: { $part } would unpack to more than two hundred times its size.
database = { $name } is a database that is cut or damaged: it cannot be read whole.
encoding = { $name } is not text in UTF-8: it cannot be read whole.
quotes = { $name }, row { $row }: a quotation mark is opened and never closed.
nested = { $name } holds another archive ({ $part }): unpack it and give what is in it.
xml = { $name } is XML that is cut or ill-formed at line { NUMBER($line, useGrouping: 0) }: it cannot be read whole.
xml-charset = { $name } is XML in a charset that cannot be read.
xml-doctype = { $name } is XML with a document type: such a file is not opened.
xml-deep = { $name } is XML whose elements stand too deep inside one another: it is not opened.
xml-large = { $name } is XML with hundreds of thousands of elements in one record: it is not opened.
no-record = { $name } is a message of retained data without any record: there is nothing to read.
xml-long = { $name } is XML in which an element is far longer than a record, at line { NUMBER($line, useGrouping: 0) }: it is not opened.
no-table = { $name } is a page without a table: a table of records was expected.
workbook = { $name } is a workbook that is cut or damaged: it cannot be read whole.
workbook-bomb = { $name } is not opened: it would unpack to far more than a workbook of records.
workbook-cells = { $name } is not opened: its sheets have more than { $most ->
    [one] { $most } cell
   *[other] { $most } cells
}, far more than records need.
workbook-long-cell = { $name } is not opened: one of its cells holds more than a million characters.
workbook-outside = { $name } holds a member that points outside the archive: it is not opened.
apart-time = { $name } is not opened: reading it took longer than a file of records takes.
apart-memory = { $name } is not opened: reading it needs more memory than is allowed, or stops the program that reads it.
apart-failed = { $name } is not read: Filière failed over it ({ $where }), which is a defect of Filière. Nothing of it was kept.
json = { $name } is no JSON, or is cut: it cannot be read whole.
