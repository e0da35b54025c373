-- Schema 8: rejected rows that may be shown. Of any other, only its place, reason and field are told.

CREATE TABLE shown_reject (                  -- shows a target of the act and a time in its period
    source_id INTEGER NOT NULL,
    row       BIGINT NOT NULL
);
