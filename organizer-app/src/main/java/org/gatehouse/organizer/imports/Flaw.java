package org.gatehouse.organizer.imports;

/// What is wrong with a row.
enum Flaw {
    NOT_A_BARCODE,
    /// A code of ours, which needs no import.
    OUR_CODE,
    /// The same barcode as in another line.
    TWICE,
    /// The barcode stands for a ticket of another type or holder already.
    OTHER_TICKET,
    /// The barcode stands for a ticket that no gate lets in: to import it again does not bring it back.
    VOID_TICKET,
    /// The same of a row without a barcode.
    VOID_GUEST, NO_NAME, NAME_TOO_LONG, NOT_AN_ADDRESS, UNKNOWN_TYPE
}
