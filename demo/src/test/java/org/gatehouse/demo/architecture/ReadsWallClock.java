package org.gatehouse.demo.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;

/// A call or reference that asks the machine what time it is. `now(clock)` asks what it was given; `System.nanoTime` measures and dates nothing.
final class ReadsWallClock extends DescribedPredicate<JavaAccess<?>> {
    ReadsWallClock() {
        super("reads the wall clock");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target))
            return false;
        String owner = target.getOwner().getName();
        boolean given = target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !given;
            case "system", "systemUTC", "systemDefaultZone" ->
                owner.equals("java.time.InstantSource") || owner.equals("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }
}
