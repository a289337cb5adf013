package org.gatehouse.proving.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Shows the cloud texts as if they were a device's token. Where the first byte is odd, the others are the two texts of
/// a token, on a line each, and the device's own key signs them; else they are all of it. Promised is that nobody
/// unsigned comes in, and nothing unforeseen.
final class TokenDoor implements Door {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int UNFORESEEN = 500;
    private static final int UNAUTHENTICATED = 401;

    private final ServerOnStage server = new ServerOnStage();
    private final String genuine = server.token();

    @Override
    public void knock(byte[] bytes) {
        boolean signed = bytes.length > 0 && (bytes[0] & 1) == 1;
        var text = bytes.length == 0
                ? ""
                : new String(Arrays.copyOfRange(bytes, 1, bytes.length), StandardCharsets.ISO_8859_1);
        var token = signed ? signed(text) : text;
        var answer = server.call("GET", "/changes?after=1", Map.of("authorization", List.of("Bearer " + token)),
                new byte[0]);
        Finding.unless(answer.status() < UNFORESEEN, "unforeseen: " + answer.status());
        Finding.unless(signed || answer.status() == UNAUTHENTICATED || token.strip().equals(genuine)
                || token.strip().startsWith("owner"), "somebody unsigned came in");
    }

    private String signed(String text) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        var input = encoded(text.substring(0, end)) + "." + encoded(text.substring(Math.min(end + 1, text.length())));
        return input + "." + server.sign(input).base64();
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<byte[]> examples() {
        var header = "{\"alg\":\"EdDSA\",\"typ\":\"JWT\",\"kid\":\"" + server.device().device().value() + "\"}";
        long now = ServerOnStage.NOW.getEpochSecond();
        var claims = "{\"sub\":\"%s\",\"aud\":\"gatehouse\",\"iat\":%d,\"exp\":%d,\"jti\":\"a\"}"
                .formatted(server.device().device().value(), now, now + 200);
        return List.of(CodeDoor.with(1, Stage.utf8(header + "\n" + claims)), CodeDoor.with(0, Stage.utf8(genuine)),
                CodeDoor.with(0, Stage.utf8("a.b.c")), CodeDoor.with(1, Stage.utf8("{\"alg\":\"none\"}\n{}")));
    }

    @Override
    public void close() {
        // It is all in memory.
    }
}
