package org.gatehouse.backend.identity;

/// Tells people by the tokens they send.
@FunctionalInterface
public interface People {
    /// @param token the compact form, without `Bearer`
    Checked<Person> check(String token);
}
