package org.gatehouse.demo.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/// `System.out`, `System.err`, `IO.println`, or a stack trace printed to nowhere in particular.
final class WritesToConsole extends DescribedPredicate<JavaAccess<?>> {
    private static final Set<String> STREAMS = Set.of("out", "err");

    WritesToConsole() {
        super("writes to the console");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        var target = access.getTarget();
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> STREAMS.contains(target.getName());
            case "java.lang.IO" -> true;
            default -> target.getName().equals("printStackTrace") && target instanceof CodeUnitAccessTarget call
                    && call.getRawParameterTypes().isEmpty();
        };
    }
}
