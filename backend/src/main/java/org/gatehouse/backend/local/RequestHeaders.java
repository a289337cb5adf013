package org.gatehouse.backend.local;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The headers of a request as signatures are checked over them.
public final class RequestHeaders {
    private RequestHeaders() {}

    /// By name in lower case.
    public static Map<String, List<String>> of(Context context) {
        var headers = new TreeMap<String, List<String>>();
        for (var name : Collections.list(context.req().getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(context.req().getHeaders(name)));
        }
        return headers;
    }
}
