# What modules at the root of the package say.

interrupted = Interrupted: what was not finished has not been kept; run the command again.

# parameter.py: figures that somebody may change
no-parameter = { $question } has no parameter «{ $name }»; it has: { $known }.
not-a-whole-number = { $name } is «{ $found }», expected a value such as { $default }: a whole number from { $low } to { $high } { $unit }.
not-a-number = { $name } is «{ $found }», expected a value such as { $default }: from { $low } to { $high } { $unit }.
out-of-order = { $question }: { $low } may not be larger than { $high }.

## Numbers of case.toml

no-plan = { $where }: { $key } names «{ $found }», which no numbering plan explains, nor that of { $country }.
digits-lost = { $where }: { $key } names «{ $found }», which lost digits in a spreadsheet: write the number in full.
two-readings = { $where }: { $key } names «{ $found }», which may be several numbers: write it with + and its country code.

## Phones, accounts and acts of case.toml

account-form = { $where } is «{ $found }», expected service:identifier, such as whatsapp:33639980001@s.whatsapp.net.
no-such = { $where } names «{ $found }», which stands nowhere in the file.
twice = { $where } has the id «{ $found }», which another one has.
dates = { $where }: dates is «{ $found }», expected "dmy" or "mdy".
asks-nothing = { $where }: numbers is blank, and so is all else that an act can name: say what was asked for.
categories-blank = { $where }: categories is blank: say which data of a phone may be read.
category = { $where }: categories names «{ $found }», known are { $known }.
not-every = { $where }: "*" stands for numbers, devices, accounts and sirens only.
protected-who = { $path }: [[protected]] must give a number or an account, and one of them only.

## folder

folder-closed = The folder cannot be looked into: { $error }.
link-to-nothing = It is a link that leads to nothing.
link-to-itself = It is a link that leads back to itself.
link-outside = It is a link that leads out of the dossier.
link-to-folder = It is a link to a folder: what lies there is told where it lies.
file-closed = It cannot be looked at: { $error }.
no-regular-file = It is no regular file: a pipe, a socket or a device.
may-not-be-read = Its permissions do not let it be read.

## dossier

not-read = { $where }: { $name } is not read. { $why }

## pattern

pattern-long = The pattern «{ $pattern }…» is longer than { $most } characters.
pattern-unreadable = The pattern «{ $pattern }» cannot be read: { $error }.
pattern-slow = The pattern «{ $pattern }» could run without end: write no repeat inside a repeat, and no looking around.
bad-pattern = { $layout }.toml: { $why }
