package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;

/// Whether everybody needs an authenticator app, kept in `mfa.json`. Where nothing was said, each decides.
final class MfaPolicy {
    private final JsonFile<Demand> file;

    /// As in Cognito.
    enum Demand {
        ON, OPTIONAL
    }

    MfaPolicy(Path folder) {
        this.file = new JsonFile<>(folder.resolve("mfa.json"), new TypeReference<>() {
        });
    }

    synchronized boolean demandsIt() {
        return file.read().filter(Demand.ON::equals).isPresent();
    }

    synchronized void set(Demand demand) {
        file.write(demand);
    }
}
