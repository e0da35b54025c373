-- Schema 4: the curves that a case makes of its own people.

CREATE TABLE own_curve (
    run_id   INTEGER NOT NULL,
    curve_id VARCHAR NOT NULL,
    content  VARCHAR NOT NULL                -- JSON, calibration.own
);
