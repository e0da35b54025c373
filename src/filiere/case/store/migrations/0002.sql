-- Schema 2: what readers bring. Files that are no tables, phones, accounts, conversations.
-- Times in *_ms are UTC milliseconds; clocks, kinds and flags are codes of model/seized.py.

CREATE TABLE act_asks (                      -- what an act names beside numbers, IMEIs and cells
    authorisation_id INTEGER NOT NULL,
    kind             VARCHAR NOT NULL,       -- device | account | siren | market | category
    value            VARCHAR NOT NULL        -- '*' for all of the kind
);

CREATE TABLE sealed_device (                 -- [[device]] of case.toml: one per seal
    id            VARCHAR NOT NULL,
    label         VARCHAR NOT NULL,
    timezone      VARCHAR NOT NULL,          -- '' where not declared
    numbers       VARCHAR[] NOT NULL,        -- E.164, what is known of its lines
    numbers_basis VARCHAR NOT NULL
);

CREATE TABLE stream (                        -- a source that a reader read: one per such source
    source_id INTEGER NOT NULL,
    device    VARCHAR NOT NULL,              -- id of the [[device]], or ''
    owner     VARCHAR NOT NULL,              -- 'service:identifier' as declared, or ''
    business  VARCHAR NOT NULL,              -- id of the [[business]], or ''
    dates     VARCHAR NOT NULL,              -- dmy | mdy as declared, or ''
    by_line   BOOLEAN NOT NULL               -- rows are the lines of a text, kept by line in original
);

CREATE TABLE source_limit (                  -- what the goods declaration must say of a source
    source_id INTEGER NOT NULL,
    place     INTEGER NOT NULL,
    en        VARCHAR NOT NULL,
    fr        VARCHAR NOT NULL,
    repair    VARCHAR NOT NULL,              -- typed word of what was mended in the whole file, or ''
    count     BIGINT NOT NULL
);

CREATE TABLE unread_source (                 -- files of the dossier of which nothing is kept, at the last run
    path       VARCHAR NOT NULL,
    status     VARCHAR NOT NULL,             -- unreadable | not_asked
    why_en     VARCHAR NOT NULL,
    why_fr     VARCHAR NOT NULL
);

CREATE TABLE source_place (                  -- where in its file each row of a stream stands; not of quarantined ones
    source_id INTEGER NOT NULL,
    row       BIGINT NOT NULL,
    key       VARCHAR NOT NULL,              -- id of the model or row, or ''
    begins_at BIGINT NOT NULL,               -- byte or line, -1 if unknown
    raw       VARCHAR NOT NULL               -- the row as its file has it, for a person to compare; '' for lines
);

CREATE TABLE item (                          -- a row of a stream that became a record, whatever its kind
    record_id BIGINT NOT NULL,
    kind      TINYINT NOT NULL,              -- model.record.Item of its first record
    t_ms      BIGINT                         -- what the period was tested on
);

CREATE TABLE known_by (                      -- by what a record is known again in another file
    record_id BIGINT NOT NULL,
    hi        BIGINT NOT NULL,               -- 128 bits of BLAKE2b over the identity
    lo        BIGINT NOT NULL,
    nth       INTEGER NOT NULL               -- 0 where the service's id says so, else which one of its file
);

CREATE TABLE repeat_of (                     -- a record that repeats one held already: kept, counted apart
    record_id    BIGINT NOT NULL,
    canonical_id BIGINT NOT NULL             -- the earliest record of the group
);

-- Accounts ----------------------------------------------------------------------------------------

CREATE TABLE account (
    account_id INTEGER NOT NULL,
    service    VARCHAR NOT NULL,
    identifier VARCHAR NOT NULL,             -- one form whatever the source (model/accounts.py)
    kind       TINYINT NOT NULL,             -- model.record.AccountKind
    pseudonym  VARCHAR NOT NULL,             -- A-…
    named      BOOLEAN NOT NULL              -- an authorisation names it
);

CREATE TABLE account_number (                -- an account said or shown to be a number; record_id or source_id says by whom
    record_id  BIGINT NOT NULL,              -- source_id << 32 where a whole file says so
    account_id INTEGER NOT NULL,
    number_id  INTEGER NOT NULL,
    basis      TINYINT NOT NULL,             -- model.seized.Basis
    from_ms    BIGINT,
    to_ms      BIGINT
);

CREATE TABLE account_name (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    name       VARCHAR NOT NULL,
    chooser    TINYINT NOT NULL              -- model.seized.Chooser
);

CREATE VIEW account_shown AS                 -- the number that an account is shown to be: never by a name or an address book
    SELECT account_id, number_id, 0::BIGINT AS record_id, 1::TINYINT AS basis, NULL::BIGINT AS from_ms, NULL::BIGINT AS to_ms
    FROM account JOIN number ON number.number = CASE account.kind
        WHEN 1 THEN '+' || split_part(identifier, '@', 1) WHEN 8 THEN identifier END
    UNION ALL
    SELECT account_id, number_id, record_id, basis, from_ms, to_ms FROM account_number WHERE basis IN (1, 2, 3, 4);

CREATE TABLE account_entry (                 -- a row that lists an account
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    own        BOOLEAN NOT NULL
);

CREATE TABLE account_owner (                 -- accounts of the phone's or the export's owner
    source_id  INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    basis      VARCHAR NOT NULL              -- report | preferences | export | declared
);

CREATE TABLE handset_told (                  -- what an extraction tells of the phone itself
    source_id    INTEGER NOT NULL,
    make         VARCHAR NOT NULL,
    model        VARCHAR NOT NULL,
    serial       VARCHAR NOT NULL,
    tool         VARCHAR NOT NULL,
    tool_version VARCHAR NOT NULL,
    extraction   VARCHAR NOT NULL,
    extracted_at VARCHAR NOT NULL,
    zone         VARCHAR NOT NULL,
    imeis        VARCHAR[] NOT NULL,         -- first 14 digits
    imsis        VARCHAR[] NOT NULL,
    iccids       VARCHAR[] NOT NULL,
    numbers      VARCHAR[] NOT NULL          -- E.164
);

-- Conversations -----------------------------------------------------------------------------------

CREATE TABLE thread (
    thread_id INTEGER NOT NULL,
    service   VARCHAR NOT NULL,
    key       VARCHAR NOT NULL,
    kind      TINYINT NOT NULL,              -- model.seized.ThreadKind
    name      VARCHAR NOT NULL               -- as the file has it: evidence, and never printed masked
);

CREATE TABLE thread_member (
    source_id  INTEGER NOT NULL,
    thread_id  INTEGER NOT NULL,
    account_id INTEGER NOT NULL
);

CREATE TABLE chat_message (
    record_id           BIGINT NOT NULL,
    thread_id           INTEGER NOT NULL,
    sender_id           INTEGER,
    direction           TINYINT NOT NULL,    -- model.codes.Direction, seen from the owner; NONE is unknown
    content             TINYINT NOT NULL,
    flags               INTEGER NOT NULL,
    sent_ms             BIGINT,
    sent_clock          TINYINT,
    sent_offset_min     SMALLINT,
    received_ms         BIGINT,
    received_clock      TINYINT,
    received_offset_min SMALLINT,
    server_ms           BIGINT,
    read_ms             BIGINT,
    own_id              VARCHAR NOT NULL,    -- what the service calls it, or ''
    text                VARCHAR NOT NULL
);

CREATE TABLE chat_recipient (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL
);

CREATE TABLE chat_attachment (
    record_id  BIGINT NOT NULL,
    name       VARCHAR NOT NULL,
    mime       VARCHAR NOT NULL,
    sha256     VARCHAR NOT NULL,
    size_bytes BIGINT,
    present    BOOLEAN NOT NULL
);

CREATE TABLE chat_earlier (
    record_id BIGINT NOT NULL,
    at_ms     BIGINT,
    text      VARCHAR NOT NULL
);

CREATE TABLE chat_event (                    -- what a system event tells
    record_id BIGINT NOT NULL,
    event     TINYINT NOT NULL,              -- model.seized.Event
    old_id    INTEGER,                       -- account_id
    new_id    INTEGER
);

CREATE TABLE call_entry (                    -- of a phone's or an application's call log: never a row of a bill
    record_id          BIGINT NOT NULL,
    service            VARCHAR NOT NULL,     -- tel, or an application
    thread_id          INTEGER,
    caller_id          INTEGER,
    direction          TINYINT NOT NULL,
    started_ms         BIGINT,
    started_clock      TINYINT,
    started_offset_min SMALLINT,
    duration_s         INTEGER,
    outcome            TINYINT NOT NULL,
    flags              INTEGER NOT NULL,
    own_id             VARCHAR NOT NULL
);

CREATE TABLE call_party (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL
);

CREATE TABLE contact_card (
    record_id  BIGINT NOT NULL,
    label      VARCHAR NOT NULL,             -- what the owner called somebody, and no more than that
    app        VARCHAR NOT NULL,
    deleted    BOOLEAN NOT NULL,
    created_ms BIGINT
);

CREATE TABLE contact_entry (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    written    VARCHAR NOT NULL,
    domain     VARCHAR NOT NULL
);

CREATE TABLE located_point (
    record_id     BIGINT NOT NULL,
    latitude_deg  DOUBLE NOT NULL,
    longitude_deg DOUBLE NOT NULL,
    accuracy_m    DOUBLE,
    at_ms         BIGINT,
    at_clock      TINYINT,
    at_offset_min SMALLINT,
    origin        TINYINT NOT NULL,          -- model.seized.Origin
    account_id    INTEGER,
    name          VARCHAR NOT NULL
);

CREATE TABLE app_payment (
    record_id     BIGINT NOT NULL,
    amount        BIGINT,                    -- in units of ten to the minus exponent
    exponent      TINYINT NOT NULL,
    currency      VARCHAR NOT NULL,
    written       VARCHAR NOT NULL,
    payer_id      INTEGER,
    payee_id      INTEGER,
    at_ms         BIGINT,
    at_clock      TINYINT,
    at_offset_min SMALLINT,
    reference     VARCHAR NOT NULL
);

CREATE TABLE phone_file (
    record_id     BIGINT NOT NULL,
    name          VARCHAR NOT NULL,
    mime          VARCHAR NOT NULL,
    sha256        VARCHAR NOT NULL,
    size_bytes    BIGINT,
    at_ms         BIGINT,
    at_clock      TINYINT,
    at_offset_min SMALLINT
);

CREATE TABLE protected_account (             -- derived from facts, as protected_number
    account_id INTEGER NOT NULL,
    quality    VARCHAR NOT NULL
);

-- Set aside, as the tables they stand beside ------------------------------------------------------

CREATE TABLE aside_item            AS SELECT * FROM item LIMIT 0;
CREATE TABLE aside_known_by        AS SELECT * FROM known_by LIMIT 0;
CREATE TABLE aside_account_number  AS SELECT * FROM account_number LIMIT 0;
CREATE TABLE aside_account_name    AS SELECT * FROM account_name LIMIT 0;
CREATE TABLE aside_account_entry   AS SELECT * FROM account_entry LIMIT 0;
CREATE TABLE aside_chat_message    AS SELECT * FROM chat_message LIMIT 0;
CREATE TABLE aside_chat_recipient  AS SELECT * FROM chat_recipient LIMIT 0;
CREATE TABLE aside_chat_attachment AS SELECT * FROM chat_attachment LIMIT 0;
CREATE TABLE aside_chat_earlier    AS SELECT * FROM chat_earlier LIMIT 0;
CREATE TABLE aside_chat_event      AS SELECT * FROM chat_event LIMIT 0;
CREATE TABLE aside_call_entry      AS SELECT * FROM call_entry LIMIT 0;
CREATE TABLE aside_call_party      AS SELECT * FROM call_party LIMIT 0;
CREATE TABLE aside_contact_card    AS SELECT * FROM contact_card LIMIT 0;
CREATE TABLE aside_contact_entry   AS SELECT * FROM contact_entry LIMIT 0;
CREATE TABLE aside_located_point   AS SELECT * FROM located_point LIMIT 0;
CREATE TABLE aside_app_payment     AS SELECT * FROM app_payment LIMIT 0;
CREATE TABLE aside_phone_file      AS SELECT * FROM phone_file LIMIT 0;
