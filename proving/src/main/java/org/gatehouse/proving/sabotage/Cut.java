package org.gatehouse.proving.sabotage;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.concurrent.atomic.AtomicInteger;

/// One change to the compiled code of one method and of the lambdas written in it.
///
/// @param type the class, without `org.gatehouse.`, such as `sync.store.Recorder`
/// @param method all methods of this name, and their lambdas; `lambda$` before it means the lambdas only
/// @param knife what is changed there
record Cut(String type, String method, Knife knife) {
    private static final String ROOT = "org.gatehouse.";

    /// Changes code, and counts each place it changes.
    @FunctionalInterface
    interface Knife {
        CodeTransform over(Target target);
    }

    /// What a knife is told of the method it is used on.
    ///
    /// @param places counts what was changed
    record Target(MethodModel method, AtomicInteger places) {
        void cut() {
            places.incrementAndGet();
        }

        boolean isLambda() {
            return method.methodName().stringValue().startsWith("lambda$");
        }
    }

    String className() {
        return ROOT + type;
    }

    /// @param resolver finds the classes that the class speaks of
    /// @throws IllegalStateException where nothing of the kind is there to be changed: the program has become another
    ///     one, and the fault must be cut anew
    byte[] into(byte[] compiled, ClassHierarchyResolver resolver) {
        var places = new AtomicInteger();
        // what a debugger is told of local variables would no longer be true of what is cut
        var files = ClassFile.of(ClassHierarchyResolverOption.of(resolver), DebugElementsOption.DROP_DEBUG);
        ClassModel model = files.parse(compiled);
        ClassTransform transform = (builder, element) -> {
            if (element instanceof MethodModel found && isMeant(found)) {
                builder.transformMethod(found, (code, part) -> {
                    if (part instanceof java.lang.classfile.CodeModel body) {
                        code.transformCode(body, knife.over(new Target(found, places)));
                    } else {
                        code.with(part);
                    }
                });
            } else {
                builder.with(element);
            }
        };
        var changed = files.transformClass(model, transform);
        if (places.get() == 0) {
            throw new IllegalStateException("Nothing of the kind is there any more in %s.%s: cut this fault anew"
                    .formatted(type, method));
        }
        return changed;
    }

    private boolean isMeant(MethodModel found) {
        var name = found.methodName().stringValue();
        return name.equals(method) || name.startsWith("lambda$" + method + "$") || name.startsWith(method + "$");
    }
}
