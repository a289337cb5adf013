package org.gatehouse.sync.api;

import java.util.List;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// What carries calls to the cloud and its answers back: the network, or something that stands in its place.
public final class Wire {
    private final Supplier<OkHttpClient> making;
    private @Nullable OkHttpClient base;

    /// @param making is asked once, for the first call: whom the machine trusts takes a while to read
    private Wire(Supplier<OkHttpClient> making) {
        this.making = making;
    }

    public static Wire network() {
        return new Wire(() -> plain().socketFactory(new PromptSocketFactory()).build());
    }

    /// No byte reaches a network.
    ///
    /// @param carrier answers every request by itself, on the caller's thread
    public static Wire of(Interceptor carrier) {
        return new Wire(
                () -> plain().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).addInterceptor(carrier).build());
    }

    private static OkHttpClient.Builder plain() {
        return new OkHttpClient.Builder().followRedirects(false);
    }

    /// A client with connections of its own.
    OkHttpClient client(Patience patience) {
        return base().newBuilder().dispatcher(new Dispatcher()).connectionPool(new ConnectionPool())
                .connectTimeout(patience.connect()).readTimeout(patience.silence()).writeTimeout(patience.silence())
                .callTimeout(patience.call()).build();
    }

    private synchronized OkHttpClient base() {
        var made = base;
        if (made == null) {
            made = making.get();
            base = made;
        }
        return made;
    }
}
