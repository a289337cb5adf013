-- The gate's store of one enrolled event. Times are milliseconds since 1970-01-01T00:00Z.

-- Tickets of the manifest. A new manifest is loaded under the next generation, beside the one in use.
CREATE TABLE ticket (
    generation INTEGER NOT NULL,
    ticket BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (generation, ticket)
) STRICT, WITHOUT ROWID;

-- Texts that stand for tickets, as keyed fingerprints.
CREATE TABLE barcode (
    generation INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,
    ticket BLOB NOT NULL,
    PRIMARY KEY (generation, fingerprint)
) STRICT, WITHOUT ROWID;

-- The manifest in use.
CREATE TABLE manifest (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation INTEGER NOT NULL,
    -- of the snapshot
    version INTEGER NOT NULL,
    -- up to which the change feed has been taken in
    feed INTEGER NOT NULL,
    -- up to which gates' records have been taken in; complete once it has reached the snapshot's version
    records INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    good_until INTEGER NOT NULL,
    tickets INTEGER NOT NULL,
    facts TEXT NOT NULL
) STRICT;

-- This device's records, in the order of their chain. Rows are added and never changed.
CREATE TABLE record (
    place INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    -- 1 where it names the record before it; 0 where that one was lost with a damaged store
    joined INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT;

-- What the cloud durably answered. A record without an answer is waiting.
CREATE TABLE answer (
    place INTEGER PRIMARY KEY,
    outcome TEXT NOT NULL,
    reason TEXT
) STRICT;

-- The records of this device that change what a ticket may do. The key lets two admissions that both rest on the
-- same state of a ticket exclude each other.
CREATE TABLE claim (
    ticket BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (ticket, ordinal)
) STRICT, WITHOUT ROWID;

-- What other devices did, and what this one did before its store was lost.
CREATE TABLE elsewhere (
    ticket BLOB NOT NULL,
    device TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (ticket, device, epoch, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch INTEGER NOT NULL,
    gate TEXT,
    direction TEXT,
    -- the last authenticated contact: the cloud's time and the machine's own
    anchor_server INTEGER,
    anchor_wall INTEGER
) STRICT;

INSERT INTO device (one, epoch) VALUES (1, 0);
