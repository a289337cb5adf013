package org.gatehouse.backend.local.cognito;

/// Cognito's default rules for passwords.
final class PasswordPolicy {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    private PasswordPolicy() {}

    /// @throws CognitoProblem with the first rule that is not kept
    static void check(String password) {
        require(password.length() >= SHORTEST, "Password not long enough");
        require(password.length() <= LONGEST, "Password too long");
        require(password.chars().anyMatch(Character::isLowerCase), "Password must have lowercase characters");
        require(password.chars().anyMatch(Character::isUpperCase), "Password must have uppercase characters");
        require(password.chars().anyMatch(Character::isDigit), "Password must have numeric characters");
        require(!password.chars().allMatch(Character::isLetterOrDigit), "Password must have symbol characters");
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw CognitoProblem.weakPassword(rule);
        }
    }
}
