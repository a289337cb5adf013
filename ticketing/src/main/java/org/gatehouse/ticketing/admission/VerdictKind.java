package org.gatehouse.ticketing.admission;

/// The verdicts by name alone, for records, counts and words.
public enum VerdictKind {
    ADMIT,
    ADMIT_SIGNATURE_ONLY,
    READMIT,
    EXIT,
    JUST_ADMITTED,
    FEWER_LEFT,
    SEVERAL_CODES,
    ALREADY_IN,
    NOT_INSIDE,
    WRONG_EVENT,
    WRONG_GATE,
    TOO_EARLY,
    TOO_LATE,
    VOID,
    UNPAID,
    UNKNOWN,
    FORGED,
    NOT_A_TICKET,
    COULD_NOT_JUDGE
}
