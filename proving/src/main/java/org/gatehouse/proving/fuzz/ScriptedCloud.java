package org.gatehouse.proving.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.ManifestOffer;
import org.jspecify.annotations.Nullable;

/// Stands in the network's place and answers a gate what it was told to answer.
final class ScriptedCloud implements Interceptor {
    static final String API = "http://api.gatehouse.test";

    private final Stage stage;
    private final InstantSource clock;
    @Nullable
    SignedText header;
    byte[] rows = new byte[0];
    @Nullable
    SignedText changes;

    ScriptedCloud(Stage stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var path = request.url().encodedPath();
        if (path.equals("/devices")) {
            return answer(request, 201, Stage.json(new EnrolledDevice(new DeviceId("device-1"), Stage.EVENT,
                    "Harvest Moon Festival", stage.keys(), clock.instant())));
        }
        if (path.endsWith("/manifest") && header != null) {
            return answer(request, 200, Stage.json(new ManifestOffer(header, API + "/rows",
                    clock.instant().plus(Duration.ofHours(1)), clock.instant())));
        }
        if (path.endsWith("/changes") && changes != null) {
            return answer(request, 200, Stage.json(changes));
        }
        return path.equals("/rows") ? answer(request, 200, rows) : answer(request, 404, "{}");
    }

    private static Response answer(Request request, int status, String json) {
        return answer(request, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Response answer(Request request, int status, byte[] body) {
        return new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(status).message("")
                .body(ResponseBody.create(body, MediaType.get("application/json"))).build();
    }
}
