-- Schema 10: markets. An account «market:handle» is one of the table account; a time is the source's.

CREATE TABLE market_profile (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    first_ms   BIGINT,
    last_ms    BIGINT,
    text       VARCHAR NOT NULL
);

CREATE TABLE market_listing (
    record_id      BIGINT NOT NULL,
    account_id     INTEGER NOT NULL,
    t_ms           BIGINT,
    title          VARCHAR NOT NULL,
    text           VARCHAR NOT NULL,
    category       VARCHAR NOT NULL,
    product        VARCHAR NOT NULL,
    quantity       VARCHAR NOT NULL,         -- as written; what the title says is read anew
    unit           VARCHAR NOT NULL,
    price          VARCHAR NOT NULL,         -- as written
    price_units    HUGEINT,                  -- NULL where it is no amount
    price_exponent TINYINT,
    currency       VARCHAR NOT NULL,
    origin         VARCHAR NOT NULL,
    ships_to       VARCHAR NOT NULL,
    image          VARCHAR NOT NULL          -- hash of the image file, or ''
);

CREATE TABLE market_message (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    other_id   INTEGER,                      -- account_id
    t_ms       BIGINT,
    text       VARCHAR NOT NULL
);

CREATE TABLE market_feedback (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    buyer_id   INTEGER,                      -- account_id
    t_ms       BIGINT,
    rating     VARCHAR NOT NULL,
    text       VARCHAR NOT NULL
);

CREATE TABLE market_key (                    -- a public block as pasted
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    t_ms       BIGINT,
    block      VARCHAR NOT NULL
);

CREATE TABLE market_key_log (
    record_id   BIGINT NOT NULL,
    account_id  INTEGER NOT NULL,
    t_ms        BIGINT,
    fingerprint VARCHAR NOT NULL,            -- in capitals, without blanks
    ok          BOOLEAN NOT NULL
);

CREATE TABLE market_signature (
    record_id   BIGINT NOT NULL,
    account_id  INTEGER NOT NULL,            -- the account on which it stands
    t_ms        BIGINT,
    signed_text VARCHAR NOT NULL
);

CREATE TABLE market_wallet (
    record_id  BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    t_ms       BIGINT,
    currency   VARCHAR NOT NULL,
    address    VARCHAR NOT NULL              -- in the one form of model/payment_address.py, else as written
);

CREATE TABLE device_key (                    -- a key in a file of a seized device
    record_id   BIGINT NOT NULL,
    fingerprint VARCHAR NOT NULL,            -- of the certificate, in full
    holds       VARCHAR NOT NULL             -- secret | revocation | public
);

CREATE TABLE aside_market_profile   AS SELECT * FROM market_profile LIMIT 0;
CREATE TABLE aside_market_listing   AS SELECT * FROM market_listing LIMIT 0;
CREATE TABLE aside_market_message   AS SELECT * FROM market_message LIMIT 0;
CREATE TABLE aside_market_feedback  AS SELECT * FROM market_feedback LIMIT 0;
CREATE TABLE aside_market_key       AS SELECT * FROM market_key LIMIT 0;
CREATE TABLE aside_market_key_log   AS SELECT * FROM market_key_log LIMIT 0;
CREATE TABLE aside_market_signature AS SELECT * FROM market_signature LIMIT 0;
CREATE TABLE aside_market_wallet    AS SELECT * FROM market_wallet LIMIT 0;
CREATE TABLE aside_device_key       AS SELECT * FROM device_key LIMIT 0;
