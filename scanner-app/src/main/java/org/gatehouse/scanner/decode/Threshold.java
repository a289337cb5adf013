package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitMatrix;
import org.gatehouse.scanner.picture.GreyPicture;

/// Turns grey into black and white. Good enough to find codes in; the codes themselves are read from the grey.
interface Threshold {
    /// @return a set bit for every dark pixel
    BitMatrix apply(GreyPicture picture);
}
