-- Records are kept in the form that their signature and their chain are made over. Those of earlier versions were JSON and
-- stay so: what was signed is not written anew.

CREATE TABLE record_2 (
    place INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    joined INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

INSERT INTO record_2 (place, epoch, sequence, joined, content)
SELECT place, epoch, sequence, joined, CAST(content AS BLOB) FROM record;

DROP TABLE record;

ALTER TABLE record_2 RENAME TO record;

CREATE TABLE elsewhere_2 (
    ticket BLOB NOT NULL,
    device TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (ticket, device, epoch, sequence)
) STRICT, WITHOUT ROWID;

INSERT INTO elsewhere_2 (ticket, device, epoch, sequence, content)
SELECT ticket, device, epoch, sequence, CAST(content AS BLOB) FROM elsewhere;

DROP TABLE elsewhere;

ALTER TABLE elsewhere_2 RENAME TO elsewhere;
