package org.gatehouse.proving.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/// All doors there are.
public enum Doors {
    /// What is scanned or typed at a gate.
    CODES {
        @Override
        public Door open(Path folder) {
            return new CodeDoor(folder);
        }
    },
    /// What a manifest says of itself, truly signed.
    HEADERS {
        @Override
        public Door open(Path folder) {
            return ManifestDoor.ofHeaders(folder);
        }
    },
    /// The rows of a manifest that is truly signed.
    ROWS {
        @Override
        public Door open(Path folder) {
            return ManifestDoor.ofRows(folder);
        }
    },
    /// Pages of the change feed, truly signed.
    CHANGES {
        @Override
        public Door open(Path folder) {
            return ManifestDoor.ofChanges(folder);
        }
    },
    /// Bodies with records, from an enrolled device.
    RECORDS {
        @Override
        public Door open(Path folder) {
            return new RecordDoor();
        }
    },
    /// What a caller shows for a token.
    TOKENS {
        @Override
        public Door open(Path folder) {
            return new TokenDoor();
        }
    };

    /// @param folder empty; for what the door keeps
    public abstract Door open(Path folder) throws IOException;
}
