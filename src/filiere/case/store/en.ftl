altered-before-write = { $path }: the table { $table } was altered by other means than this program, so nothing is written to it. Run «filiere audit», or restore a copy.
strange = { $path }: its { $kind ->
        [view] view
        [function] function
        [sequence] sequence
        [type] type
        [index] index
        [schema] schema
       *[table] table
    } { $name } is not as a case file has it. It was altered by other means than this program.
## engine

engine-size-memory-expected-one-such-gb = «{ $text }» is no size of memory, expected one such as 8GB.
engine-exists-already = { $target } exists already.
engine-case-needs-encryption-package-duckdb-extension = This case needs encryption, and the package duckdb-extension-httpfs is not installed.
engine-exists-already-2 = { $path } exists already.
engine-folder-case-needs-one-stand = { $parent } is not a folder: a case needs one to stand in.
engine-there-case-file-made-yet = { $path } is not there: no case file has been made yet.
engine-database-but-case-file = { $path } is a database, but not a case file.
engine-setting = { $path } has no setting «{ $key }».

## engine_errors

engine-errors-whole-case-file = { $path } is not a whole case file: { $first_line }
engine-errors-engine-needs-more-memory-may-use = The engine needs more memory than it may use for { $name }: raise --memory.
engine-errors-closed-after-error = { $path } had to be closed after an error: { $text }
engine-errors-cannot-read-written = { $path } cannot be read or written: { $text }

## keys

keys-key-file-holds-bytes-least-needed = The key file { $path } holds { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}, at least { $shortest_file } are needed.
keys-passphrase-characters-least-needed = The passphrase has { $count ->
    [one] { $count } character
   *[other] { $count } characters
}, at least { $shortest_passphrase } are needed.
keys-asks-cost-case-made = { $file } asks for a cost that no case is made with.
keys-key-file-cannot-read = The key file { $path } cannot be read: { $strerror }.
keys-salt-cannot-written = The salt { $file } cannot be written: { $strerror }.
keys-beside-passphrase-can-open-use-key = { $case } has no { $name } beside it, so no passphrase can open it: use its key file, or put { $name_2 } back.
keys-damaged-put-back-copy = { $file } is damaged: put back the copy of it.

## migration

migration-schema-fili-re-reads-up-use = { $path } has schema { $found }, this Filière reads up to { $current }: use the version that wrote it.
migration-schema-fili-re-reads-open-once = { $path } has schema { $found }, this Filière reads { $current }: open it once for writing.

## names

names-more-numbers-pseudonyms-characters = { $path } has more numbers than pseudonyms of { $longest ->
    [one] { $longest } character
   *[other] { $longest } characters
}.
names-number-id = { $path } has no number with the id { $missing }.
names-stands-twice = { $path } has a { $table } that stands twice.

## engine errors

engine-in-use = { $path } is in use by { $holder }: close it there first.
engine-open-here = { $path } is already open in this process: close it there first.
engine-no-key = { $path } is encrypted and no key was given: give its key file. For a passphrase, { $sidecar } must lie beside it.
engine-needless-key = { $path } is not encrypted and a key was given: open it without.
engine-wrong-key = { $path } does not open with this key.
engine-other-version = { $path } was written by an engine that this Filière cannot read.
engine-disk-full = The disk is full under { $folder }: nothing of this step was kept.
engine-cannot-write = { $folder } cannot be written to: choose a folder that can.
engine-read-only = { $path } was opened for reading only: nothing can be written to it.
engine-damaged = { $path } is damaged{ $where }: restore it from a copy.
engine-altered = { $path } is damaged or altered: an encrypted block does not verify; restore a copy.
engine-no-case = { $path } is not a case file, or its beginning is damaged.
engine-process = process { $pid }
engine-another = another process
engine-block = { " " }in the block at byte { $byte }

## sidelog

side-altered = { $path } was altered: entry { $entry } is not what was written.
side-other-case = { $path } is the log of another case, or of this one before it was altered.
side-unwritable = { $path } cannot be used as a log: { $why }.
side-no-file = { $path } cannot be used as a log: it is no regular file.
