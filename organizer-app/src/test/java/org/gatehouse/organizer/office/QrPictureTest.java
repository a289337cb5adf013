package org.gatehouse.organizer.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.StackPane;

class QrPictureTest {

    @Test
    void inAWindowThatReadsFromTheRightASymbolIsNotDrawnInAMirror() {
        var picture = new QrPicture("otpauth://totp/Gatehouse", 190, "QR symbol");
        var window = new StackPane(picture);

        window.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);

        assertThat(picture.getChildren()).isNotEmpty().allSatisfy(shape -> assertThat(
                shape.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT));
    }
}
