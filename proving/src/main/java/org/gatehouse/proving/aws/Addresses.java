package org.gatehouse.proving.aws;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.ticketing.signature.Sha256;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.AbortMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CompleteMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CreateMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.DeleteObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedAbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedDeleteObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedUploadPartRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.UploadPartPresignRequest;

/// Addresses of objects that are good for a while, and the check of them. The SDK's own presigner asks the machine for
/// the time; this one is told.
final class Addresses implements S3Presigner {
    private static final String UNTIL = "X-Until";
    private static final String SIGNATURE = "X-Signature";

    private final URI endpoint;
    private final InstantSource clock;

    Addresses(URI endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public PresignedGetObjectRequest presignGetObject(GetObjectPresignRequest request) {
        var until = clock.instant().plus(request.signatureDuration());
        var path = "/" + request.getObjectRequest().key();
        var signed = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(endpoint).encodedPath(path)
                .putRawQueryParameter(UNTIL, Long.toString(until.toEpochMilli()))
                .putRawQueryParameter(SIGNATURE, signature(path, until.toEpochMilli())).build();
        return PresignedGetObjectRequest.builder().expiration(until).isBrowserExecutable(true)
                .signedHeaders(Map.of("host", List.of(endpoint.getHost()))).httpRequest(signed).build();
    }

    /// The object that an address names; empty where it names none any more, or is not ours.
    Optional<String> object(URI address) {
        var query = Optional.ofNullable(address.getRawQuery()).orElse("").split("&");
        long until = Long.parseLong(parameter(query, UNTIL).orElse("0"));
        boolean genuine = parameter(query, SIGNATURE).equals(Optional.of(signature(address.getPath(), until)));
        return genuine && clock.instant().isBefore(Instant.ofEpochMilli(until))
                ? Optional.of(address.getPath().substring(1))
                : Optional.empty();
    }

    private static Optional<String> parameter(String[] query, String name) {
        return List.of(query).stream().filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)).findFirst();
    }

    /// Keeps apart what was signed and what was not; nobody here forges it.
    private static String signature(String path, long until) {
        return Sha256.hex("addresses of the simulation " + path + " " + until);
    }

    @Override
    public PresignedPutObjectRequest presignPutObject(PutObjectPresignRequest request) {
        throw unused();
    }

    @Override
    public PresignedDeleteObjectRequest presignDeleteObject(DeleteObjectPresignRequest request) {
        throw unused();
    }

    @Override
    public PresignedCreateMultipartUploadRequest presignCreateMultipartUpload(
            CreateMultipartUploadPresignRequest request) {
        throw unused();
    }

    @Override
    public PresignedUploadPartRequest presignUploadPart(UploadPartPresignRequest request) {
        throw unused();
    }

    @Override
    public PresignedCompleteMultipartUploadRequest presignCompleteMultipartUpload(
            CompleteMultipartUploadPresignRequest request) {
        throw unused();
    }

    @Override
    public PresignedAbortMultipartUploadRequest presignAbortMultipartUpload(
            AbortMultipartUploadPresignRequest request) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the backend only lets objects be fetched");
    }

    @Override
    public void close() {}
}
