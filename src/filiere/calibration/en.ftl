## curve

curve-weigh = the score is not a number
curve-not-known = { $meaning } is not known, and the study depends on it
curve-outside = { $meaning } is { $found }, and the study covers { $low } to { $high }
