package org.gatehouse.demo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;

/// A class is null-marked through its package (`package-info`) or its module (`module-info`, read from beside the class).
final class BeNullMarked extends ArchCondition<JavaClass> {
    private static final String MARK = NullMarked.class.descriptorString();

    private final Map<URI, Boolean> markedModules = new ConcurrentHashMap<>();

    BeNullMarked() {
        super("be null-marked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class)
                || markedModules.computeIfAbsent(moduleInfo(type), BeNullMarked::isMarked);
        events.add(
                new SimpleConditionEvent(type, marked, type.getName() + (marked ? " is" : " is not") + " null-marked"));
    }

    private static URI moduleInfo(JavaClass type) {
        String location = type.getSource().orElseThrow().getUri().toString();
        String own = type.getName().replace('.', '/') + ".class";
        return URI.create(location.substring(0, location.length() - own.length()) + "module-info.class");
    }

    private static boolean isMarked(URI moduleInfo) {
        try (var bytes = moduleInfo.toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes()).findAttribute(Attributes.runtimeVisibleAnnotations())
                    .stream().flatMap(found -> found.annotations().stream())
                    .anyMatch(annotation -> annotation.className().equalsString(MARK));
        } catch (FileNotFoundException absent) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
