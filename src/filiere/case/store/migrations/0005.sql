-- Schema 5: what rows of bills say besides who, when and where; places that contradict each other.

CREATE TABLE radio_path (                    -- how the phone was heard, where a row says so
    record_id      BIGINT NOT NULL,
    azimuth_deg    INTEGER,                  -- direction of the sector, clockwise from north
    timing_advance INTEGER,                  -- as the network counts it
    range_m        INTEGER,                  -- distance from the mast
    accuracy_m     INTEGER                   -- of a position
);

CREATE TABLE data_session (                  -- addresses, ports and volumes of a data session (IPDR)
    record_id      BIGINT NOT NULL,
    bytes_up       BIGINT,
    bytes_down     BIGINT,
    own_address    VARCHAR NOT NULL,         -- in the operator's network, as written; '' where not told
    own_port       INTEGER,
    public_address VARCHAR NOT NULL,         -- as seen from outside
    public_port    INTEGER,
    far_address    VARCHAR NOT NULL,         -- what the phone reached
    far_port       INTEGER,
    access_point   VARCHAR NOT NULL
);

CREATE TABLE aside_radio_path   AS SELECT * FROM radio_path LIMIT 0;
CREATE TABLE aside_data_session AS SELECT * FROM data_session LIMIT 0;

-- Places of a cell that another place contradicts at the same time: the cell is then placed nowhere.
-- Same columns as cell_place; worked out anew after each import and each decision on an act.

CREATE TABLE disputed_place AS SELECT * FROM cell_place LIMIT 0;

CREATE TABLE source_clock (                  -- how finely the times of a table of events are told
    source_id   INTEGER NOT NULL,
    precision_s INTEGER NOT NULL             -- 60 where none of them has seconds, else 1
);
