package org.gatehouse.backend.runtime;

import java.net.URI;
import java.util.Locale;

/// What the API must be told of its surroundings.
///
/// @param tablePrefix what all table names start with
/// @param bucket holds PDFs and manifests
/// @param issuer of the id tokens that people send
/// @param clientId the app client that those tokens must be meant for
/// @param language of printed tickets
public record ApiConfig(String tablePrefix, String bucket, URI issuer, String clientId, Locale language) {
    /// The user pool that the issuer stands for: its address ends with it.
    String userPool() {
        var path = issuer.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
