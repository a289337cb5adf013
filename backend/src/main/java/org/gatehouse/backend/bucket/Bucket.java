package org.gatehouse.backend.bucket;

import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The bucket that holds PDFs, pictures and manifests, and addresses by which their readers fetch them without credentials.
public final class Bucket {
    private final S3Client s3;
    private final S3Presigner presigner;
    private final String name;

    public Bucket(S3Client s3, S3Presigner presigner, String name) {
        this.s3 = s3;
        this.presigner = presigner;
        this.name = name;
    }

    public boolean has(String object) {
        try {
            s3.headObject(h -> h.bucket(name).key(object));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    public void put(String object, byte[] content, String type) {
        s3.putObject(p -> p.bucket(name).key(object).contentType(type), RequestBody.fromBytes(content));
    }

    public void put(String object, Path file, String type) {
        s3.putObject(p -> p.bucket(name).key(object).contentType(type), RequestBody.fromFile(file));
    }

    /// Takes an object away, where it is there.
    public void remove(String object) {
        s3.deleteObject(d -> d.bucket(name).key(object));
    }

    /// @param fileName what a browser saves it as
    public String url(String object, String fileName, Duration life) {
        var disposition = "attachment; filename=\"" + fileName + "\"";
        return presigner.presignGetObject(p -> p.signatureDuration(life)
                .getObjectRequest(g -> g.bucket(name).key(object).responseContentDisposition(disposition))).url()
                .toString();
    }
}
