package org.gatehouse.proving.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.proving.aws.Weather.Operation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// S3 in memory, as far as the backend uses it.
final class MemoryS3 implements S3Client {
    private final Map<String, byte[]> objects = new TreeMap<>();
    private final Sky sky;

    MemoryS3(Sky sky) {
        this.sky = sky;
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        var object = find(request.key());
        if (object.isEmpty()) {
            throw NoSuchKeyException.builder().statusCode(404).message("Not Found").build();
        }
        return HeadObjectResponse.builder().contentLength((long) object.get().length).build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        var event = sky.at(Operation.PUT_OBJECT);
        return Sky.after(event, () -> {
            objects.put(request.key(), bytes(body));
            return PutObjectResponse.builder().build();
        });
    }

    Optional<byte[]> find(String object) {
        return Optional.ofNullable(objects.get(object));
    }

    private static byte[] bytes(RequestBody body) {
        try (var content = body.contentStreamProvider().newStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
