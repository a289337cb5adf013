package org.gatehouse.scanner.decode;

/// Where in a picture a code's modules lie. Columns and rows are counted in modules from the code's top left corner; the
/// middle of the first module is at (0.5, 0.5).
interface Places {
    /// A code's side in modules.
    int dimension();

    double x(double column, double row);

    double y(double column, double row);
}
