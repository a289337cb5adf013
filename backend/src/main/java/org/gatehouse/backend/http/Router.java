package org.gatehouse.backend.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Finds the route of a call.
public final class Router {
    /// A route and what its path said.
    record Found(Route route, Map<String, String> values) {}

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparingInt(Route::names)).toList();
    }

    public List<Route> routes() {
        return routes;
    }

    /// @throws ProblemException where there is none
    Found find(String method, String path) {
        var matching = routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (matching.isEmpty()) {
            throw ProblemException.notFound("address");
        }
        for (var route : matching) {
            if (route.method().equals(method)) {
                return new Found(route, route.match(path).orElseThrow());
            }
        }
        var allowed = matching.stream().map(Route::method).distinct().sorted().toList();
        throw new ProblemException(new Problem.WrongMethod(allowed));
    }
}
