package org.gatehouse.proving.faults;

/// Something that befalls machines, and what the gate promises in spite of it.
interface Fault {
    /// The word it is asked for by.
    String name();

    /// One sentence.
    String promise();

    /// How often it is done where nobody says otherwise, and what "it" is, for the list.
    Times usual();

    /// @param often a number above zero
    /// @param what is done so often
    record Times(int often, String what) {}

    /// Does it to a gate and looks what has become of it.
    ///
    /// @throws Exception where it could not be done, which says nothing about the gate
    Findings befall(Trial trial) throws Exception;
}
