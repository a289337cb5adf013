package org.gatehouse.backend.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Finds the route of a call.
public final class Router {
    /// A route and what its path said.
    record Found(Route route, Map<String, String> values) {}

    /// A route with its template taken apart once.
    private record Prepared(Route route, List<String> template) {}

    private final List<Prepared> routes;

    public Router(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparingInt(Route::names))
                .map(route -> new Prepared(route, Route.segments(route.template()))).toList();
    }

    public List<Route> routes() {
        return routes.stream().map(Prepared::route).toList();
    }

    /// @throws ProblemException where there is none
    Found find(String method, String path) {
        var given = Route.segments(path);
        var matching = routes.stream().filter(prepared -> Route.match(prepared.template(), given).isPresent())
                .toList();
        if (matching.isEmpty()) {
            throw ProblemException.notFound("address");
        }
        for (var prepared : matching) {
            if (prepared.route().method().equals(method)) {
                return new Found(prepared.route(), Route.match(prepared.template(), given).orElseThrow());
            }
        }
        var allowed = matching.stream().map(prepared -> prepared.route().method()).distinct().sorted().toList();
        throw new ProblemException(new Problem.WrongMethod(allowed));
    }
}
