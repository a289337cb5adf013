package org.gatehouse.backend.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// An S3 endpoint on 127.0.0.1 that keeps buckets as folders and objects as files.
///
/// Requests and presigned URLs must carry a valid signature made with the given keys. Clients address it path style.
public final class S3Endpoint implements AutoCloseable {
    private final S3Proxy proxy;

    private S3Endpoint(S3Proxy proxy) {
        this.proxy = proxy;
    }

    /// Starts an endpoint over the given folder, which is made where it is missing.
    ///
    /// @param port 0 for any free port
    /// @throws IOException where the folder or the port cannot be had
    public static S3Endpoint start(Path folder, int port, AccessKeys keys) throws IOException {
        Files.createDirectories(folder);
        var proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, keys.id(), keys.secret())
                // idle connections would hold a graceful stop up for a second
                .stopTimeout(0)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IOException("The S3 endpoint cannot listen on port " + port, e);
        }
        return new S3Endpoint(proxy);
    }

    /// Where it is reached, for example `http://127.0.0.1:40124`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The S3 endpoint did not stop", e);
        }
    }
}
