title = Workbook of a forensic tool (Cellebrite, XRY, Oxygen, AXIOM)
inferred = The columns of this workbook are known from descriptions; none of a case was seen.
left = The sheet { $sheet } was not read: no profile knows its columns.
