package org.gatehouse.proving.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassHierarchyResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Loads our programs once more from the class path, with a fault cut into them. What is not ours, and what stands
/// beneath them (the disk whose faults are chosen), is shared with everybody else.
final class SabotagedClasses extends ClassLoader {
    private static final List<String> OURS = List.of("org.gatehouse.ticketing.", "org.gatehouse.sync.",
            "org.gatehouse.backend.", "org.gatehouse.proving.aws.", "org.gatehouse.proving.simulation.",
            "org.gatehouse.proving.festival.",
            StandIns.class.getName(), Player.class.getName());

    private final Map<String, byte[]> cut = new HashMap<>();

    /// @throws IllegalStateException where the fault's target is not there
    SabotagedClasses(ClassLoader parent, Fault fault) {
        super("with " + fault.name(), parent);
        var resolver = ClassHierarchyResolver.ofResourceParsing(parent)
                .orElse(ClassHierarchyResolver.defaultResolver());
        for (var change : fault.cuts()) {
            var name = change.className();
            var before = cut.containsKey(name) ? cut.get(name) : compiled(name);
            cut.put(name, change.into(before, resolver));
        }
    }

    static {
        registerAsParallelCapable();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return OURS.stream().anyMatch(name::startsWith) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) {
        var bytes = cut.containsKey(name) ? cut.get(name) : compiled(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] compiled(String name) {
        try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IllegalStateException("There is no class " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
