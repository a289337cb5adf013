package org.gatehouse.organizer.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

    /// As people type it: in groups of four.
    public String inGroups() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "the secret of an authenticator app";
    }
}
