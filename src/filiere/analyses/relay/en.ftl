# What the question «which phone sends out what a line receives?» says.

p-recipients = A dispatch phone reaches mostly so many numbers.
p-concentration = From this share of its contacts to them downwards, something is taken off the score.
p-least-concentration = From this share downwards it is not measured.
p-to-callers = Share of its contacts that may go to the line's clients before something is taken off.
p-most-to-callers = From this share on it is not measured.
p-to-line = Share of contacts with the line, of its own going out, before something is taken off.
p-most-to-line = From this share on it is not measured.
of-a-service = The ledger calls this number a lawful service: those relay too, and this relay says nothing against it.
