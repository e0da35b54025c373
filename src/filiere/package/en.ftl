## limits

limits-limits =
    This package is a copy of a case of Filière, for another party to read, recompute and contest.
    
    How to recompute it, on any machine and without a network:
    
        filiere rerun PACKAGE
        filiere rerun PACKAGE --set relay.window_s=600       (another assumption: what moves)
    
    What it holds: dossier/ is the files as received with the acts under which they are held; a file of
    which rows are withheld has them left blank, and withheld/ gives the hash of each such row, so that
    the whole can still be checked. findings.json is what was found, runs.json with which parameters,
    goods.json what each file is and cannot show, statements.json what persons decided, log.jsonl the
    log's account (entries about who read what are given by their hashes only; verify_log.py follows
    the chain). manifest.json names every member with its SHA-256.
    
    What it does not show:
    
    - Findings are about lines and records, never about who held a phone. Attribution to a person is a
      separate statement.
    - No record is not no contact: silence means something only in the period and for the numbers whose
      records are held.
    - A cell is a region, never a point.
    - Error rates are those of the studies named beside each method; outside their conditions they are
      not known.
    - Parameters, thresholds and versions are those of runs.json and manifest.json; another version of
      the program may find otherwise, and says so.
    - The files are those that were handed over. Whether the operator's own records are right is not
      something that a copy can show.{ "\u000A" }

## archive

archive-manifest-does-say-what-package-holds = { $path }: its manifest does not say what the package holds.
archive-would-unpack-bytes-read = { $path } would unpack to { $total ->
    [one] { $total } byte
   *[other] { $total } bytes
}: it is not read.
archive-package-fili-re = { $path } has no { $manifest }: it is not a package of Filière.
archive-too-large-one = { $path }: its { $manifest } is too large to be one.
archive-schema-expected = { $path }: its { $manifest } has the schema «{ $found }», expected «{ $schema }».
archive-member-missing = { $path }: the member «{ $missing }» is missing.
archive-member-manifest = { $path }: the member «{ $added }» is not in its manifest.
archive-member-missing-2 = { $path }: the member «{ $name }» is missing.
archive-member-what-manifest-says = { $path }: the member «{ $name }» is not what its manifest says.
archive-there-package-can-read = { $path } is not there: no package can be read.
archive-whole-package = { $path } is not a whole package: { $error }.
archive-member-leads-out-package-read = { $path }: the member «{ $name }» leads out of the package: it is not read.
archive-member-stands-twice = { $path }: the member «{ $name }» stands in it twice.
archive-member-link-read = { $path }: the member «{ $name }» is a link: it is not read.
archive-member-would-unpack-bytes-read = { $path }: the member «{ $name }» would unpack to { $file_size ->
    [one] { $file_size } byte
   *[other] { $file_size } bytes
} from { $compress_size }: it is not read.
archive-json = { $path }: its { $manifest } is not JSON.
archive-member-json = { $path }: the member «{ $name }» is not JSON.
archive-member-cannot-unpacked-altered = { $path }: the member «{ $name }» cannot be unpacked: it is altered.
archive-member-locked = { $path }: the member «{ $name }» is locked.

## contents

contents-holds-rows-may-leave-case-plain = { $path } holds { $count ->
    [one] { $count } row that may not leave
   *[other] { $count } rows that may not leave
} the case. It is no plain text: its rows cannot be withheld one by one. Make a package with --redacted.
contents-read-layout-neither-shipped-nor-folder = { $path } was read with the layout { $layout }. It is neither shipped nor in the folder of layouts as it was then. Give it with --layouts.

## rebuild

rebuild-root-rows = { $path }: its root is not that of its rows.
rebuild-rows-those-received = { $path }: the rows of { $path_2 } are not those that were received.
rebuild-records-cannot-read = { $path }: its records cannot be read.

## rerun

rerun-asks-analysis-version-lacks = { $path } asks for the analysis «{ $unknown }», which this version lacks.
rerun-sets-nothing-write-analysis-parameter-value = «{ $text }» sets nothing: write it as analysis.parameter=value.
rerun-holds-records-cannot-read = { $path } holds no { $file }: its records cannot be read.
rerun-there-analysis-there = There is no analysis «{ $name }»; there are: { $listed }.
rerun-read-another-version-layout-use-version = { $path } was read with another version of the layout { $layout }: use the version of Filière that made the package.
rerun-rows-those-received = { $path }: the rows of { $path_2 } are not those that were received.

## what is being done

step-file = package: { $path }
step-findings = package: findings
step-package = package

## hidden, sound, compared

archive-members = { $path } holds { $members } members: it is not read.
archive-line-long = { $path }: the member «{ $name }» has a line longer than any record.
archive-no-text = { $path }: the member «{ $name }» is not text in UTF-8.
sound-misshapen = { $path }: the member «{ $name }» has not the form of a package, at «{ $place }».
sound-nobody-asks = { $path }: the member «{ $name }» belongs to no file of the package.
rerun-cannot-compute = { $path }: its records cannot be computed with ({ $what }).
rerun-no-source = The package says nothing of how { $path } is read under { $act }.
log-broken = { $path }: its log is altered at entry { $entry }.
not-as-logged = { $path }: { $what ->
        [act] the act
        [file] the file
        [question] the question
       *[statement] the statement
    } { $name } is not what its log says: { $key } differs.
goods-of-none = { $path }: its declaration of { $file } is of no file that it gives.
goods-differ = { $path }: its declaration of { $file } is not what the file gives: { $key } differs.
limits-differ = { $path }: the limits that it states are not those of the version that made it.
not-whole = Not compared: whether this is the package that was made. Compare the SHA-256 of its manifest.
not-inputs = Not compared: the digest of the inputs, which is keyed because rows or numbers are withheld.
not-files = Not compared: the records with the files as received, which the package does not hold.
not-apart = Not compared: what rests on rows of phones, money or markets, which the package does not hold ({ $listed }).
not-withheld = Not compared: { $rows ->
    [one] one row that is withheld, and what counts it. It is proved by its hash.
   *[other] { $rows } rows that are withheld, and what counts them. They are proved by their hashes.
  }
not-statements = Not compared: what persons stated, beyond the reasons that the log holds.
not-limits = Not compared: the limits, which another version wrote.
## differences
