package org.gatehouse.benchmarks.console;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.ObjLongConsumer;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.GuestList;

/// The desks of the console that nobody goes to while the list is measured. Whatever were asked of them would be in its
/// figures, so it breaks the measurement off.
final class Unmeasured {
    private Unmeasured() {}

    /// A box office of which the list alone is asked for.
    static BoxOffice but(GuestList guests) {
        return desk(BoxOffice.class, (_, method, arguments) -> method.getDeclaringClass() == GuestList.class
                ? method.invoke(guests, arguments)
                : refuse(method));
    }

    /// The same desk, and how long each of its calls takes, in nanoseconds.
    static BoxOffice beside(BoxOffice desk, ObjLongConsumer<String> told) {
        return desk(BoxOffice.class, (_, method, arguments) -> {
            long start = System.nanoTime();
            try {
                return method.invoke(desk, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            } finally {
                told.accept(method.getName(), System.nanoTime() - start);
            }
        });
    }

    static <T> T desk(Class<T> kind) {
        return desk(kind, (_, method, _) -> refuse(method));
    }

    private static <T> T desk(Class<T> kind, InvocationHandler answers) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[]{kind}, answers));
    }

    private static Object refuse(Method method) {
        throw breakOff(new IllegalStateException("not a part of what is measured: " + method.getName()));
    }

    /// Ends the program, saying why: a window shows a failure to people, and goes on.
    static RuntimeException breakOff(RuntimeException failure) {
        System.out.println(failure);
        System.out.flush();
        Runtime.getRuntime().halt(1);
        return failure;
    }
}
