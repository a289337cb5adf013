package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The accounts of the pool, kept in `users.json`. Every change is on disk before it is seen.
final class Users {
    private final JsonFile<List<User>> file;
    private Map<String, User> byId = new LinkedHashMap<>();

    Users(Path folder) {
        this.file = new JsonFile<>(folder.resolve("users.json"), new TypeReference<>() {
        });
        file.read().ifPresent(users -> users.forEach(user -> byId.put(user.id(), user)));
    }

    /// @param name a user id or an e-mail address
    synchronized Optional<User> find(String name) {
        return Optional.ofNullable(byId.get(name)).or(
                () -> byId.values().stream().filter(user -> user.email().equalsIgnoreCase(name)).findFirst());
    }

    /// @throws CognitoProblem where the address has an account already
    synchronized User add(User user) {
        if (find(user.email()).isPresent()) {
            throw CognitoProblem.exists();
        }
        return put(user);
    }

    /// @throws CognitoProblem where there is no such user
    synchronized User change(String name, UnaryOperator<User> change) {
        return put(change.apply(find(name).orElseThrow(CognitoProblem::noUser)));
    }

    synchronized void remove(String id) {
        var next = new LinkedHashMap<>(byId);
        next.remove(id);
        file.write(List.copyOf(next.values()));
        byId = next;
    }

    synchronized Collection<User> all() {
        return List.copyOf(byId.values());
    }

    private User put(User user) {
        var next = new LinkedHashMap<>(byId);
        next.put(user.id(), user);
        file.write(List.copyOf(next.values()));
        byId = next;
        return user;
    }
}
