package org.gatehouse.demo.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/// Where a program is put together: a class with a `main`, with all inside it, or `backend.runtime`.
final class CompositionRoot extends DescribedPredicate<JavaClass> {
    static final DescribedPredicate<JavaClass> NOT = DescribedPredicate.not(new CompositionRoot());

    private CompositionRoot() {
        super("a composition root");
    }

    @Override
    public boolean test(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent())
            outermost = outermost.getEnclosingClass().get();
        return outermost.getPackageName().contains(".backend.runtime")
                || outermost.getMethods().stream().anyMatch(method -> method.getName().equals("main"));
    }
}
