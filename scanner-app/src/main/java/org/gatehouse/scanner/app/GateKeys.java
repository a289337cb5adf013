package org.gatehouse.scanner.app;

import javafx.scene.Scene;
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.gate.GateKey;
import org.gatehouse.scanner.gate.GateView;
import org.gatehouse.scanner.gate.GateViewModel;

/// What each key of the gate's window does.
final class GateKeys {
    private GateKeys() {}

    static void install(Scene scene, GateActions actions, Scanning scanning) {
        GateKey.KEYS.install(scene, actions::showKeys);
        GateKey.STANDING.install(scene, actions::showStanding);
        GateKey.TYPE.install(scene, () -> scanning.view().ifPresent(GateView::focusEntry));
        GateKey.ORDER.install(scene, () -> scanning.model().ifPresent(model -> model.order().openOffer()));
        GateKey.CAMERA.install(scene, actions::chooseCamera);
        GateKey.SYNC.install(scene, () -> scanning.model().ifPresent(GateViewModel::syncNow));
        GateKey.PLACE.install(scene, actions::changePlace);
        GateKey.FIGURES.install(scene, actions::showFigures);
        GateKey.HISTORY.install(scene, actions::showHistory);
        GateKey.INCIDENTS.install(scene, actions::showIncidents);
        GateKey.TRIAL.install(scene, actions::tryTicket);
        GateKey.SOUND.install(scene, actions::chooseSound);
        GateKey.THEME.install(scene, actions::switchTheme);
        GateKey.LANGUAGE.install(scene, actions::chooseLanguage);
        GateKey.SUPERVISOR.install(scene, actions::supervise);
        GateKey.FULL_SCREEN.install(scene, actions::switchFullScreen);
        GateKey.LOCK.install(scene, actions::switchLock);
        GateKey.LOOK.install(scene, () -> scanning.model().ifPresent(GateViewModel::switchLooking));
    }
}
