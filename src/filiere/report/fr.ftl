## __init__

cannot-written = { $path } ne peut être écrit : { $strerror }.

## pdf

pdf-report-cannot-set-pdf = Le rapport ne peut pas être composé en PDF : { $error }.
