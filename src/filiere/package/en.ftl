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
