package org.gatehouse.benchmarks;

/// Something worth measuring, with what it is measured against.
public interface Measurement {
    /// The word it is asked for by.
    String name();

    /// Measures and reports.
    ///
    /// @throws Exception where it cannot be measured; the others go on
    void run(Report report) throws Exception;
}
