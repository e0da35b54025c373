## __init__

cannot-written = { $path } cannot be written: { $strerror }.

## pdf

pdf-report-cannot-set-pdf = The report cannot be set as a PDF: { $error }.
