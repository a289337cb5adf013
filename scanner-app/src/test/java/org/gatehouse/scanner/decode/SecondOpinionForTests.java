package org.gatehouse.scanner.decode;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import org.gatehouse.scanner.picture.GreyPicture;

final class SecondOpinionForTests {
    private final QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);

    String read(GreyPicture p) {
        GrayU8 image = new GrayU8();
        image.setData(p.pixels());
        image.reshape(p.width(), p.height());
        detector.process(image);
        return detector.getDetections().isEmpty() ? null : detector.getDetections().getFirst().message;
    }
}
