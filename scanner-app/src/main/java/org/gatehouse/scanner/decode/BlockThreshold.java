package org.gatehouse.scanner.decode;

import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import org.gatehouse.scanner.picture.GreyPicture;

/// ZXing's own way, block by block of eight pixels.
final class BlockThreshold implements Threshold {
    @Override
    public BitMatrix apply(GreyPicture picture) {
        try {
            return new HybridBinarizer(new PlanarYUVLuminanceSource(picture.pixels(), picture.width(),
                    picture.height(), 0, 0, picture.width(), picture.height(), false)).getBlackMatrix();
        } catch (NotFoundException e) {
            return new BitMatrix(picture.width(), picture.height());
        }
    }
}
