package org.gatehouse.organizer.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.QrPicture;

import javafx.scene.control.Label;

/// What an authenticator app is to know.
///
/// @param account the e-mail address it is for
/// @param secret in base 32, as apps take it
public record AppSecret(String account, String secret) {

    /// As apps read it from a QR symbol.
    public String forApps() {
        var named = URLEncoder.encode("Gatehouse:" + account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + named + "?secret=" + secret + "&issuer=Gatehouse";
    }

    /// What an app scans, `<id>-set-up-qr`.
    public QrPicture picture(String id, Words words) {
        var picture = new QrPicture(forApps(), 190, words.say("signin.set-up.qr"));
        picture.setId(id + "-set-up-qr");
        return picture;
    }

    /// What is typed into an app that cannot scan, in groups of four: `<id>-secret`.
    public Label inGroups(String id) {
        var text = Pages.wrapping(secret.replaceAll("(.{4})(?=.)", "$1 "), "gh-mono", "gh-small");
        text.setId(id + "-secret");
        return text;
    }

    @Override
    public String toString() {
        return "the secret of an authenticator app";
    }
}
