package org.gatehouse.organizer.signin;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.QrPicture;

import javafx.scene.control.Label;

/// How the secret of an authenticator app is shown, wherever one is set up.
public final class SecretParts {

    private SecretParts() {}

    /// What an app scans: `<id>-set-up-qr`.
    public static QrPicture picture(String id, AppSecret secret, Words words) {
        var picture = new QrPicture(secret.forApps(), 190, words.say("signin.set-up.qr"));
        picture.setId(id + "-set-up-qr");
        return picture;
    }

    /// What is typed into an app that cannot scan: `<id>-secret`.
    public static Label inGroups(String id, AppSecret secret) {
        var text = Pages.wrapping(secret.inGroups(), "gh-mono", "gh-small");
        text.setId(id + "-secret");
        return text;
    }
}
