-- What each part of each table holds, by its digest; the log holds the digest of this table, keyed
-- (case/store/cover.py). The secret is drawn when the case is next opened for writing.

CREATE TABLE cover (
    table_name VARCHAR NOT NULL,
    part       VARCHAR NOT NULL,             -- source, block of ids, analysis, or '' for a whole table
    rows       BIGINT NOT NULL,
    sha256     VARCHAR NOT NULL              -- 64 hex (case/store/fold.py)
);

-- What case.toml says of how a file is read, as it was when the file was imported: a copy of the
-- dossier says it again, and a change of it is told.

CREATE TABLE declared_source (
    source_id INTEGER NOT NULL,
    key       VARCHAR NOT NULL,              -- timezone, device, owner, business, dates, network, zone of a switch
    value     VARCHAR NOT NULL
);
