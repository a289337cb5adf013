package org.gatehouse.scanner.app;

import org.gatehouse.scanner.sheet.Sheets;
import org.gatehouse.scanner.sound.SoundSheet;
import org.gatehouse.scanner.sound.SoundViewModel;
import org.gatehouse.scanner.supervisor.Supervision;

/// What a steward chooses about the machine: its camera, its sound, where it stands.
final class ChoiceSheets {
    private final Sheets sheets;
    private final Sight sight;
    private final SoundViewModel sound;
    private final Supervision supervision;
    private final GateFlow flow;

    ChoiceSheets(Sheets sheets, Sight sight, SoundViewModel sound, Supervision supervision, GateFlow flow) {
        this.sheets = sheets;
        this.sight = sight;
        this.sound = sound;
        this.supervision = supervision;
        this.flow = flow;
    }

    void camera() {
        sheets.open(words -> new CameraSheet(words, sight.cameras(), name -> {
            sheets.close();
            sight.choose(name);
        }));
    }

    void sound() {
        sheets.open(words -> new SoundSheet(words, sound));
    }

    /// Where supervisors are known, with their leave.
    void places() {
        supervision.allow(() -> flow.places(sheets::close).ifPresent(sheets::open));
    }
}
