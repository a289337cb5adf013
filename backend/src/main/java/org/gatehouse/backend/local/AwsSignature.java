package org.gatehouse.backend.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Checks AWS's signature (version 4) by signing the same request again and comparing.
public final class AwsSignature {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Pattern AUTHORIZATION = Pattern
            .compile("AWS4-HMAC-SHA256 Credential=([^/,]+)/\\d{8}/([\\w-]+)/([\\w-]+)/aws4_request, "
                    + "SignedHeaders=([\\w;-]+), Signature=[0-9a-f]{64}");
    /// What the signer adds by itself.
    private static final Set<String> OWN = Set.of("host", "x-amz-date", "x-amz-content-sha256");

    private final AccessKeys keys;
    private final InstantSource clock;

    public AwsSignature(AccessKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// That a request is not signed with our keys just now.
    public static final class NotSigned extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotSigned(String why) {
            super(why, null, false, false);
        }

        public String why() {
            return String.valueOf(getMessage());
        }
    }

    /// Checks a request by POST.
    ///
    /// @param headers by name in lower case
    /// @throws NotSigned where it is not signed with our keys just now
    public void check(URI address, Map<String, List<String>> headers, byte[] body) {
        var authorization = first(headers, "authorization");
        var parts = AUTHORIZATION.matcher(authorization);
        if (!parts.matches() || !parts.group(1).equals(keys.id())) {
            throw new NotSigned("The request must be signed with the local cloud's access keys.");
        }
        var signedAt = date(first(headers, "x-amz-date"));
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(SKEW) > 0) {
            throw new NotSigned("Signature expired");
        }
        var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(address);
        for (var name : parts.group(4).split(";")) {
            if (!OWN.contains(name)) {
                request.putHeader(name, headers.getOrDefault(name, List.of()));
            }
        }
        var again = sign(request.build(), body, parts.group(2), parts.group(3), signedAt);
        if (!MessageDigest.isEqual(bytes(again), bytes(authorization))) {
            throw new NotSigned("The signature does not match.");
        }
    }

    private String sign(SdkHttpRequest request, byte[] body, String region, String service, Instant at) {
        var signed = AwsV4HttpSigner.create().sign(r -> r
                .identity(AwsCredentialsIdentity.create(keys.id(), keys.secret()))
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)));
        return signed.request().firstMatchingHeader("Authorization").orElse("");
    }

    private static Instant date(String text) {
        try {
            return DATE.parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            throw new NotSigned("The request has no date.");
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
