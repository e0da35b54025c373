-- Schema 9: corrected clocks. The time of an event follows a signed statement on its file's clock; what
-- was read stays beside it, and comes back when the statement is taken back.

CREATE TABLE clock_shift (                   -- derived from facts: files whose clock is corrected
    source_id INTEGER NOT NULL,
    shift_s   BIGINT NOT NULL                -- added to each time of the file
);

CREATE TABLE read_time (                     -- of the events of such a file: the time as read
    record_id BIGINT NOT NULL,
    t         BIGINT NOT NULL                -- UTC seconds
);

CREATE TABLE aside_read_time AS SELECT * FROM read_time LIMIT 0;
