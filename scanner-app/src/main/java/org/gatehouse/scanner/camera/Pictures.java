package org.gatehouse.scanner.camera;

import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.scanner.picture.NewestOf;
import org.gatehouse.scanner.picture.ScreenPicture;

/// The newest picture of the camera, grey for the one who reads and coloured for the one who looks.
public record Pictures(NewestOf<GreyPicture> grey, NewestOf<ScreenPicture> coloured) {
    public Pictures() {
        this(new NewestOf<>(GreyPicture::new), new NewestOf<>(ScreenPicture::new));
    }
}
