-- Schema 6: money. Amounts are integers in units of ten to the minus exponent, with the sign of their
-- own row; days are counted from 1970-01-01 and have no hour; an account is one of the table account.

CREATE TABLE business (                      -- [[business]] of case.toml
    business_id   VARCHAR NOT NULL,
    name          VARCHAR NOT NULL,
    latitude_deg  DOUBLE,
    longitude_deg DOUBLE,
    hours         VARCHAR NOT NULL,          -- OSM opening_hours, or ''
    control       BOOLEAN NOT NULL,
    siren         VARCHAR NOT NULL           -- nine digits, or ''
);

CREATE TABLE business_number (
    business_id VARCHAR NOT NULL,
    number      VARCHAR NOT NULL,            -- E.164; it may stand in no record
    rider       BOOLEAN NOT NULL             -- who delivers for it, not its own number
);

CREATE TABLE business_account (
    business_id VARCHAR NOT NULL,
    iban        VARCHAR NOT NULL
);

CREATE VIEW named_business AS                -- an act names one of its numbers, its SIREN or its IBAN
WITH asked AS (
    SELECT a.kind, value FROM act_asks a SEMI JOIN act_in_force USING (authorisation_id)
    UNION ALL SELECT 'number', unnest(numbers) FROM act_in_force
)
SELECT business_id FROM business
WHERE siren IN (SELECT value FROM asked WHERE asked.kind = 'siren') AND siren <> ''
   OR '*' IN (SELECT value FROM asked WHERE asked.kind IN ('siren', 'number'))
UNION SELECT business_id FROM business_number
WHERE NOT rider AND number IN (SELECT value FROM asked WHERE asked.kind = 'number')
UNION SELECT business_id FROM business_account
WHERE 'iban:' || iban IN (SELECT value FROM asked WHERE asked.kind = 'account')
   OR '*' IN (SELECT value FROM asked WHERE asked.kind = 'account');

CREATE TABLE statement (                     -- what a file says of an account as a whole: proves its rows
    record_id   BIGINT NOT NULL,             -- source_id << 32
    number      INTEGER NOT NULL,            -- within its file, from 1
    currency    VARCHAR NOT NULL,
    account_id  INTEGER,
    statement   VARCHAR NOT NULL,            -- as its maker calls it, or ''
    form        VARCHAR NOT NULL,            -- model.money.Form
    exponent    TINYINT NOT NULL,
    opening     HUGEINT,
    opening_day INTEGER,
    closing     HUGEINT,
    closing_day INTEGER,
    pending     BIGINT NOT NULL,
    balance     VARCHAR NOT NULL,            -- model.money.Balance, over all rows that were read
    level       VARCHAR,                     -- model.money.Level
    encoding    VARCHAR NOT NULL
);

CREATE TABLE movement (
    record_id        BIGINT NOT NULL,
    account_id       INTEGER NOT NULL,
    statement        INTEGER NOT NULL,
    day              INTEGER,
    t_ms             BIGINT,                 -- where the booking carries its hour
    value_day        INTEGER,
    units            HUGEINT NOT NULL,       -- negative where money leaves the account
    exponent         TINYINT NOT NULL,
    currency         VARCHAR NOT NULL,
    counterparty     VARCHAR NOT NULL,
    counterparty_id  INTEGER,                -- account_id
    label            VARCHAR NOT NULL,
    reference        VARCHAR NOT NULL,
    code             VARCHAR NOT NULL,
    reversal         BOOLEAN NOT NULL,
    balance          HUGEINT,
    balance_exponent TINYINT
);

CREATE TABLE movement_detail (               -- the payments of a batch that was booked as one movement
    record_id       BIGINT NOT NULL,
    place           INTEGER NOT NULL,
    units           HUGEINT,
    exponent        TINYINT,
    currency        VARCHAR NOT NULL,
    counterparty    VARCHAR NOT NULL,
    counterparty_id INTEGER,
    label           VARCHAR NOT NULL,
    reference       VARCHAR NOT NULL
);

CREATE TABLE entry (                         -- a line of an accounts file
    record_id        BIGINT NOT NULL,
    books_id         INTEGER NOT NULL,       -- account_id of the company's books
    statement        INTEGER NOT NULL,
    journal          VARCHAR NOT NULL,
    journal_name     VARCHAR NOT NULL,
    number           VARCHAR NOT NULL,
    day              INTEGER,
    ledger           VARCHAR NOT NULL,       -- number of the chart of accounts
    ledger_name      VARCHAR NOT NULL,
    party            VARCHAR NOT NULL,
    party_name       VARCHAR NOT NULL,
    piece            VARCHAR NOT NULL,
    piece_day        INTEGER,
    label            VARCHAR NOT NULL,
    debit            HUGEINT NOT NULL,
    credit           HUGEINT NOT NULL,
    exponent         TINYINT NOT NULL,
    currency         VARCHAR NOT NULL,
    letter           VARCHAR NOT NULL,
    letter_day       INTEGER,
    valid_day        INTEGER,
    foreign_units    HUGEINT,
    foreign_exponent TINYINT,
    foreign_currency VARCHAR NOT NULL,
    paid_day         INTEGER,
    paid_by          VARCHAR NOT NULL,
    nature           VARCHAR NOT NULL,
    client           VARCHAR NOT NULL
);

CREATE TABLE ticket (
    record_id      BIGINT NOT NULL,
    books_id       INTEGER NOT NULL,
    statement      INTEGER NOT NULL,
    ticket         VARCHAR NOT NULL,
    t_ms           BIGINT,
    utc_offset_min SMALLINT NOT NULL,
    units          HUGEINT NOT NULL,
    exponent       TINYINT NOT NULL,
    currency       VARCHAR NOT NULL,
    means          VARCHAR NOT NULL          -- model.money.Means
);

CREATE TABLE closing (
    record_id          BIGINT NOT NULL,
    books_id           INTEGER NOT NULL,
    statement          INTEGER NOT NULL,
    closing            VARCHAR NOT NULL,
    t_ms               BIGINT,
    utc_offset_min     SMALLINT NOT NULL,
    units              HUGEINT NOT NULL,
    exponent           TINYINT NOT NULL,
    perpetual          HUGEINT,
    perpetual_exponent TINYINT,
    currency           VARCHAR NOT NULL
);

CREATE TABLE ledger_account (                -- an account that a bank declares, without its movements
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    bank       VARCHAR NOT NULL,
    kind       VARCHAR NOT NULL,
    opened_day INTEGER,
    closed_day INTEGER,
    holders    VARCHAR NOT NULL
);

CREATE TABLE aside_statement       AS SELECT * FROM statement LIMIT 0;
CREATE TABLE aside_movement        AS SELECT * FROM movement LIMIT 0;
CREATE TABLE aside_movement_detail AS SELECT * FROM movement_detail LIMIT 0;
CREATE TABLE aside_entry           AS SELECT * FROM entry LIMIT 0;
CREATE TABLE aside_ticket          AS SELECT * FROM ticket LIMIT 0;
CREATE TABLE aside_closing         AS SELECT * FROM closing LIMIT 0;
CREATE TABLE aside_ledger_account  AS SELECT * FROM ledger_account LIMIT 0;
