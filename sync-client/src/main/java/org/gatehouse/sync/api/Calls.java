package org.gatehouse.sync.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Makes single calls.
final class Calls {
    private Calls() {}

    /// @throws IOException where no answer came, also where the thread was interrupted: OkHttp does not declare that
    ///         it then throws an `InterruptedException`
    static Response execute(OkHttpClient client, Request request) throws IOException {
        try {
            return client.newCall(request).execute();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception interrupted) {
            Thread.currentThread().interrupt();
            var stopped = new InterruptedIOException("interrupted");
            stopped.initCause(interrupted);
            throw stopped;
        }
    }
}
