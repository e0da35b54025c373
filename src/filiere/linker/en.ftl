## what is being done

step-repeated = repeated rows
step-copied = same rows in other files
step-exports = one line in two files
step-legs = legs of one call
step-segments = parts of messages
step-slices = slices of data sessions
step-mirrors = two sides of a communication
step-forwards = forwarded calls
step-contacts = contacts
step-writing = writing contacts
