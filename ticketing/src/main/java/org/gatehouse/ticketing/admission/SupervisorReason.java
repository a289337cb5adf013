package org.gatehouse.ticketing.admission;

/// Why a supervisor decided otherwise than the gate, in their words. It goes into a record for good: no personal data.
///
/// @param text 1 to 200 characters that can be seen
public record SupervisorReason(String text) {
    public static final int LONGEST = 200;

    /// @throws IllegalArgumentException where the text says nothing, is too long or holds what cannot be seen
    public SupervisorReason {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST + " characters");
        }
        if (text.codePoints().anyMatch(SupervisorReason::isInvisible)) {
            throw new IllegalArgumentException("a reason holds only characters that can be seen");
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
