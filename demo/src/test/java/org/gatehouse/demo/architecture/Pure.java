package org.gatehouse.demo.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.Set;

/// Packages free of I/O, and the few types of `java.io` that only shape bytes in memory.
final class Pure extends DescribedPredicate<JavaClass> {
    private static final Set<String> IN_MEMORY = Set.of("java.io.ByteArrayOutputStream", "java.io.DataOutputStream",
            "java.io.OutputStream", "java.io.IOException",
            "java.io.UncheckedIOException", "java.io.Serializable");

    private final PackageMatchers packages;

    Pure(String... packages) {
        super("do no I/O");
        this.packages = PackageMatchers.of(packages);
    }

    @Override
    public boolean test(JavaClass type) {
        var element = type.getBaseComponentType();
        return element.isPrimitive() || IN_MEMORY.contains(element.getName())
                || packages.test(element.getPackageName());
    }
}
