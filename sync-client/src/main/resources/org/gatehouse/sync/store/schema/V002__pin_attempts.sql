-- What was typed as a supervisor's PIN and was not it: counted before it is looked at, so that no restart gives another try.
CREATE TABLE pin_attempts (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    -- in a row
    wrong INTEGER NOT NULL,
    -- until then nothing more is tried
    not_before INTEGER
) STRICT;

INSERT INTO pin_attempts (one, wrong) VALUES (1, 0);
