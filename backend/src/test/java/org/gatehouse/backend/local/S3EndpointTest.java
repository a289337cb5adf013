package org.gatehouse.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@ExtendWith(TestCloud.class)
class S3EndpointTest {
    private static final byte[] PDF = "%PDF-1.7 a ticket for Ada".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aStoredTicketComesBackThroughAPresignedAddress(TestCloud.Handles cloud) throws Exception {
        store(cloud.s3(), cloud.bucket());

        var answer = fetch(presigned(cloud.presigner(), cloud.bucket(), Duration.ofMinutes(5)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
    }

    @Test
    void anAddressChangedAfterSigningIsRefused(TestCloud.Handles cloud) throws Exception {
        store(cloud.s3(), cloud.bucket());
        var signed = presigned(cloud.presigner(), cloud.bucket(), Duration.ofMinutes(5)).toString();

        var answer = fetch(URI.create(signed.replace("ada.pdf", "bob.pdf")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void anExpiredAddressIsRefused(TestCloud.Handles cloud) throws Exception {
        store(cloud.s3(), cloud.bucket());
        var signed = presigned(cloud.presigner(), cloud.bucket(), Duration.ofSeconds(1));

        Thread.sleep(2_100);

        assertThat(fetch(signed).statusCode()).isEqualTo(403);
    }

    @Test
    void anUnsignedRequestIsRefused(TestCloud.Handles cloud) throws Exception {
        store(cloud.s3(), cloud.bucket());
        var signed = presigned(cloud.presigner(), cloud.bucket(), Duration.ofMinutes(5));

        var answer = fetch(URI.create(signed.toString().replaceFirst("\\?.*", "")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void foreignKeysAreRefused(@TempDir Path folder) throws IOException {
        var ours = AccessKeys.random(new SecureRandom());
        try (var endpoint = S3Endpoint.start(folder, 0, ours);
                var stranger = TestCloud.s3(endpoint.endpoint(), new AccessKeys(ours.id(), "guessed"))) {
            assertThatThrownBy(() -> stranger.createBucket(b -> b.bucket("tickets")))
                    .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    private static void store(S3Client s3, String bucket) {
        s3.createBucket(b -> b.bucket(bucket));
        s3.putObject(p -> p.bucket(bucket).key("events/summer/ada.pdf").contentType("application/pdf"),
                RequestBody.fromBytes(PDF));
    }

    private static URI presigned(S3Presigner presigner, String bucket, Duration validity) {
        return URI.create(presigner.presignGetObject(p -> p.signatureDuration(validity)
                .getObjectRequest(g -> g.bucket(bucket).key("events/summer/ada.pdf"))).url().toString());
    }

    private HttpResponse<byte[]> fetch(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
