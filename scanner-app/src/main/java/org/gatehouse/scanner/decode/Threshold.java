package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitMatrix;
import org.gatehouse.scanner.picture.GreyPicture;

/// Turns grey into black and white. Good enough to find codes in; the codes themselves are read from the grey.
interface Threshold {
    /// Sets a bit for every dark pixel.
    ///
    /// @param bits of the picture's size, with anything in it
    void apply(GreyPicture picture, BitMatrix bits);
}
