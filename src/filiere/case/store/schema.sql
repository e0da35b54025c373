-- The case file, version 1. Integers and text only; times are UTC seconds (BIGINT), unknown is NULL.
-- Rows are added, linked or marked, never edited or deleted, except by a purge (and `link` rebuilds
-- what is derived: contact, event_link, coverage).

CREATE TABLE meta (
    key   VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);

CREATE TABLE log (                           -- append-only, hash-chained (case/log.py)
    seq     BIGINT PRIMARY KEY,
    at_utc  VARCHAR NOT NULL,                -- ISO 8601, UTC, microseconds
    who     VARCHAR NOT NULL,
    action  VARCHAR NOT NULL,
    why     VARCHAR NOT NULL,
    detail  VARCHAR NOT NULL,                -- JSON, sorted keys; pseudonyms only
    version VARCHAR NOT NULL,
    digests VARCHAR NOT NULL,                -- 16 hex of each field, so that an alteration is named
    prev    VARCHAR NOT NULL,                -- hash of the entry before, 64 hex
    hash    VARCHAR NOT NULL
);

CREATE TABLE authorisation (
    authorisation_id INTEGER PRIMARY KEY,    -- 1, 2, … in the order of case.toml
    id               VARCHAR NOT NULL UNIQUE,
    basis            VARCHAR NOT NULL,
    authority        VARCHAR NOT NULL,
    date             VARCHAR NOT NULL,       -- ISO date
    from_s           BIGINT NOT NULL,
    to_s             BIGINT NOT NULL,        -- included
    kinds            VARCHAR[] NOT NULL,
    numbers          VARCHAR[] NOT NULL,     -- E.164, or ['*']
    imeis            VARCHAR[] NOT NULL,     -- first 14 digits
    cells            VARCHAR[] NOT NULL,
    territory        VARCHAR NOT NULL,
    document_sha256  VARCHAR NOT NULL,
    expires          VARCHAR NOT NULL,       -- ISO date, or ''
    warnings         VARCHAR[] NOT NULL      -- e.g. an article out of its validity at the act's date
);

-- Sources and the ledger of their rows ----------------------------------------------------------

CREATE TABLE source (
    source_id          INTEGER PRIMARY KEY,  -- 1, 2, … in the order of import
    path               VARCHAR NOT NULL,     -- relative to the dossier, with /
    sha256             VARCHAR NOT NULL UNIQUE,
    size_bytes         BIGINT NOT NULL,
    authorisation_id   INTEGER NOT NULL,
    data_kind          VARCHAR NOT NULL,     -- model.codes.DataKind, or 'cells' for a cell list
    layout             VARCHAR NOT NULL,
    layout_sha256      VARCHAR NOT NULL,
    encoding           VARCHAR NOT NULL,
    zone               VARCHAR NOT NULL,     -- IANA name, 'UTC', or '' where each value carries its own
    zone_basis         VARCHAR NOT NULL,     -- in_value | layout | header | declared
    rows_physical      BIGINT NOT NULL,      -- every line or sheet row of the file
    rows_record        BIGINT NOT NULL,
    rows_duplicate     BIGINT NOT NULL,
    rows_header        BIGINT NOT NULL,
    rows_blank         BIGINT NOT NULL,
    rows_note          BIGINT NOT NULL,
    rows_rejected      BIGINT NOT NULL,
    rows_quarantined   BIGINT NOT NULL,
    declared_rows      BIGINT,               -- the operator's own total, where the file states one
    versions           VARCHAR NOT NULL      -- JSON: filiere, duckdb, tzdata, phonenumbers
);

CREATE TABLE source_part (                   -- sheets of a workbook; a text file is one part, name ''
    source_id INTEGER NOT NULL,
    part      INTEGER NOT NULL,
    name      VARCHAR NOT NULL,
    first_row BIGINT NOT NULL,               -- physical row (over the whole source) of the part's row 1
    rows      BIGINT NOT NULL,
    columns   VARCHAR[] NOT NULL,            -- header cells as read, '' where there is no header
    PRIMARY KEY (source_id, part)
);

CREATE TABLE original (                      -- the bytes as received, zstd, in chunks
    source_id  INTEGER NOT NULL,
    chunk      INTEGER NOT NULL,
    first_row  BIGINT NOT NULL,              -- physical row that begins at first_byte; 0 for binary files
    first_byte BIGINT NOT NULL,
    sha256     VARCHAR NOT NULL,             -- of the chunk's bytes before compression
    bytes      BLOB NOT NULL,
    PRIMARY KEY (source_id, chunk)
);

CREATE TABLE row_fate (                      -- rows that gave no record; records carry their row in record_id
    source_id INTEGER NOT NULL,
    row       BIGINT NOT NULL,
    fate      TINYINT NOT NULL,              -- model.codes.Fate: HEADER, BLANK, NOTE, REJECTED
    reason    VARCHAR NOT NULL,              -- '' or a typed reason (importer/reasons.py)
    field     VARCHAR NOT NULL,              -- which field was refused, or ''
    found     VARCHAR NOT NULL               -- the refused text, or ''
);

CREATE TABLE quarantine (                    -- out of scope: only the row's address, nothing of its content
    source_id INTEGER NOT NULL,
    row       BIGINT NOT NULL,
    reason    VARCHAR NOT NULL               -- period | target | kind
);

CREATE TABLE released (                      -- rows let out of quarantine by a further authorisation
    source_id        INTEGER NOT NULL,
    row              BIGINT NOT NULL,
    authorisation_id INTEGER NOT NULL
);

CREATE TABLE field_note (                    -- where normalisation was more than taking the text as it is
    record_id  BIGINT NOT NULL,
    field      VARCHAR NOT NULL,
    raw        VARCHAR NOT NULL,
    value      VARCHAR NOT NULL,
    rule       VARCHAR NOT NULL
);

-- Names: text to id; each id and each text stands once. case/names.py is the only writer and sees to
-- it: unique indexes would cost more than the rest of the import of a million numbers.

CREATE TABLE number (
    number_id INTEGER NOT NULL,
    number    VARCHAR NOT NULL,
    kind      TINYINT NOT NULL,              -- model.codes.NumberKind
    country   VARCHAR NOT NULL,              -- ISO 3166-1 alpha-2 of the range, or ''
    pseudonym VARCHAR NOT NULL,              -- T-…
    named     BOOLEAN NOT NULL               -- an authorisation names it
);

CREATE TABLE device (
    device_id INTEGER NOT NULL,
    imei14    VARCHAR NOT NULL               -- first 14 digits
);

CREATE TABLE sim (
    sim_id INTEGER NOT NULL,
    imsi   VARCHAR NOT NULL
);

CREATE TABLE cell (
    cell_id INTEGER NOT NULL,
    cell    VARCHAR NOT NULL
);

CREATE TABLE cell_place (                    -- where a cell's mast (or centre of coverage) is, and when
    cell_id      INTEGER NOT NULL,
    latitude_deg  DOUBLE NOT NULL,           -- WGS84
    longitude_deg DOUBLE NOT NULL,
    azimuth_deg  INTEGER,
    beam_deg     INTEGER,
    valid_from_s BIGINT,
    valid_to_s   BIGINT,
    point_kind   VARCHAR NOT NULL,           -- mast | barycentre | address
    epsg         INTEGER NOT NULL,           -- of the coordinates as delivered
    accuracy_m   DOUBLE NOT NULL,            -- of the conversion, 0 when none was needed
    x_raw        VARCHAR NOT NULL,
    y_raw        VARCHAR NOT NULL,
    record_id    BIGINT NOT NULL             -- first row that says so
);

-- Facts -------------------------------------------------------------------------------------------

CREATE TABLE event (
    record_id      BIGINT NOT NULL,          -- source_id << 32 | physical row
    t              BIGINT NOT NULL,          -- start, UTC seconds
    kind           TINYINT NOT NULL,         -- model.codes.Kind
    direction      TINYINT NOT NULL,         -- model.codes.Direction, seen from served
    served         INTEGER,                  -- number_id whose bill or cell this is
    other          INTEGER,                  -- number_id; NULL for data and for withheld callers
    third          INTEGER,                  -- number_id: forwarded from or to
    duration_s     INTEGER,
    device_id      INTEGER,
    sim_id         INTEGER,
    cell_id        INTEGER,                  -- of the served number, at the start
    end_cell_id    INTEGER,
    utc_offset_min SMALLINT NOT NULL,        -- offset that was applied to the wall clock
    flags          INTEGER NOT NULL          -- model.codes.Flag
);

CREATE TABLE message (
    record_id BIGINT NOT NULL,
    text      VARCHAR NOT NULL
);

CREATE TABLE subscriber (                    -- who is registered, and who is said to use: two facts
    record_id    BIGINT NOT NULL,
    number_id    INTEGER,
    sim_id       INTEGER,
    operator     VARCHAR NOT NULL,
    contract     VARCHAR NOT NULL,
    valid_from   VARCHAR NOT NULL,           -- as written: this date is unstable between operators
    valid_to     VARCHAR NOT NULL,
    holder       VARCHAR NOT NULL,           -- JSON: name, company, address… as written
    legal_representative VARCHAR NOT NULL,   -- JSON
    user_claim   VARCHAR NOT NULL            -- JSON: "real user" dates and names, where given
);

-- Derived by linking; rebuilt as a whole ------------------------------------------------------------

CREATE TABLE event_link (
    record_id    BIGINT NOT NULL,
    canonical_id BIGINT NOT NULL,            -- lowest record id of the group
    reason       TINYINT NOT NULL            -- model.codes.Link
);

CREATE TABLE contact (                       -- one communication from a to b, however many rows tell of it
    contact_id BIGINT NOT NULL,              -- lowest record id of its group
    t          BIGINT NOT NULL,
    kind       TINYINT NOT NULL,             -- CALL, SMS, MMS
    a          INTEGER,                      -- number_id of who initiates; NULL when withheld
    b          INTEGER,
    duration_s INTEGER,
    out_record BIGINT,                       -- the row on a's bill, if held
    in_record  BIGINT,                       -- the row on b's bill, if held
    a_cell     INTEGER,
    b_cell     INTEGER,
    copies     INTEGER NOT NULL,             -- rows that tell of it
    flags      INTEGER NOT NULL              -- bits set in any of them
);

CREATE TABLE coverage (                      -- whose records are held, and when: silence outside is not silence
    number_id INTEGER NOT NULL,
    from_s    BIGINT NOT NULL,
    to_s      BIGINT NOT NULL
);

-- Findings --------------------------------------------------------------------------------------------

CREATE TABLE run (
    run_id        INTEGER PRIMARY KEY,
    analysis      VARCHAR NOT NULL,
    module_sha256 VARCHAR NOT NULL,
    parameters    VARCHAR NOT NULL,          -- JSON, sorted keys
    inputs_sha256 VARCHAR NOT NULL,
    version       VARCHAR NOT NULL,
    outcome       VARCHAR NOT NULL,          -- model.evidence.Outcome
    why_en        VARCHAR NOT NULL,
    why_fr        VARCHAR NOT NULL,
    question_en   VARCHAR NOT NULL,
    question_fr   VARCHAR NOT NULL,
    reference     VARCHAR NOT NULL,
    measures      VARCHAR NOT NULL,          -- JSON: name -> {"en", "fr"}
    considered    BIGINT NOT NULL
);

CREATE TABLE finding (
    finding_id         VARCHAR PRIMARY KEY,  -- analysis-hex
    run_id             INTEGER NOT NULL,
    analysis           VARCHAR NOT NULL,
    kind               VARCHAR NOT NULL,     -- model.evidence.FindingKind
    claim_en           VARCHAR NOT NULL,     -- patterns: { $line } is a subject, other names are measures
    claim_fr           VARCHAR NOT NULL,
    subjects           VARCHAR NOT NULL,     -- JSON [{"role", "number_id"}]
    from_s             BIGINT NOT NULL,
    to_s               BIGINT NOT NULL,
    propositions       VARCHAR NOT NULL,     -- JSON {"hp": {"en", "fr"}, "hd", "population"}, or 'null'
    log10_lr           DOUBLE,
    at_bound           BOOLEAN,
    calibration        VARCHAR,
    considered         BIGINT NOT NULL,
    expected_by_chance DOUBLE,
    measures           VARCHAR NOT NULL,     -- JSON, sorted keys
    alternatives       VARCHAR NOT NULL,     -- JSON [{"en", "fr"}]
    caveats            VARCHAR NOT NULL,     -- JSON [{"en", "fr"}]
    depends_on         VARCHAR[] NOT NULL,   -- authorisation ids
    position           INTEGER NOT NULL      -- order in which findings are listed
);

CREATE TABLE finding_evidence (
    finding_id VARCHAR NOT NULL,
    record_id  BIGINT NOT NULL
);

-- What persons have stated about the case ---------------------------------------------------------

CREATE TABLE fact (                          -- append-only; the last one about a thing holds (case/facts.py)
    fact_id INTEGER PRIMARY KEY,
    kind    VARCHAR NOT NULL,                -- case.facts.FactKind
    about   VARCHAR NOT NULL,                -- a finding, 'authorisation:R1', 'number:12', 'row:3:17', 'case'
    said    VARCHAR NOT NULL,                -- JSON, sorted keys; no clear number
    who     VARCHAR NOT NULL,                -- who states it, as given
    why     VARCHAR NOT NULL,
    at_utc  VARCHAR NOT NULL,                -- ISO 8601, UTC, seconds
    follows INTEGER                          -- fact_id of the earlier one about the same thing, or NULL
);

CREATE TABLE inactive_act (                  -- derived from facts: acts whose records nobody may reach
    authorisation_id INTEGER PRIMARY KEY,
    cause            VARCHAR NOT NULL        -- annulled | erased
);

CREATE TABLE protected_number (              -- derived from facts: contacts with it are counted, not shown
    number_id INTEGER PRIMARY KEY,
    quality   VARCHAR NOT NULL               -- case.protection.Quality
);

CREATE VIEW act_in_force AS
    SELECT * FROM authorisation ANTI JOIN inactive_act USING (authorisation_id);

-- Records set aside: out of reach for analyses, counts and screens, kept so that they can come back
-- unchanged (case/aside.py). Same columns as the tables they stand beside.

CREATE TABLE aside_event AS SELECT * FROM event LIMIT 0;
CREATE TABLE aside_message AS SELECT * FROM message LIMIT 0;
CREATE TABLE aside_subscriber AS SELECT * FROM subscriber LIMIT 0;
CREATE TABLE aside_cell_place AS SELECT * FROM cell_place LIMIT 0;
CREATE TABLE aside_field_note AS SELECT * FROM field_note LIMIT 0;

-- Places that a file tells and an earlier file told already: they stand in for it when it leaves reach.

CREATE TABLE repeated_place AS SELECT * FROM cell_place LIMIT 0;

CREATE TABLE death (                         -- declared in case.toml (case/deaths.py)
    number VARCHAR NOT NULL,                 -- E.164; it may be in no record
    at_s   BIGINT NOT NULL
);

-- The workbench -------------------------------------------------------------------------------------

CREATE TABLE mark (                          -- stars, notes, views and the story; taken back, never erased
    mark_id      INTEGER PRIMARY KEY,
    kind         VARCHAR NOT NULL,           -- star | note | view | story | tag
    about_type   VARCHAR NOT NULL,           -- finding | number | record | cell, or ''
    about_id     VARCHAR NOT NULL,
    text         VARCHAR NOT NULL,           -- no clear number that no authorisation names
    state        VARCHAR NOT NULL,           -- path and query of the page, a tag's colour, or ''
    place        INTEGER NOT NULL,           -- order in the story
    who          VARCHAR NOT NULL,
    at_utc       VARCHAR NOT NULL,           -- ISO 8601, UTC, seconds
    withdrawn_by VARCHAR,
    withdrawn_at VARCHAR,
    replaced_by  INTEGER
);

CREATE TABLE graph_layout (                  -- where the network's nodes lie: the same for every reader
    scope  VARCHAR NOT NULL,                 -- network | all
    nodes  INTEGER NOT NULL,                 -- the most that were laid out
    digest VARCHAR NOT NULL,                 -- of nodes and edges, so that a layout of others is not used
    PRIMARY KEY (scope, nodes)
);

CREATE TABLE graph_node (
    scope     VARCHAR NOT NULL,
    nodes     INTEGER NOT NULL,
    number_id INTEGER NOT NULL,
    x_millionth INTEGER NOT NULL,            -- of the unit square
    y_millionth INTEGER NOT NULL,
    leaf      BOOLEAN NOT NULL               -- placed round its one contact
);
