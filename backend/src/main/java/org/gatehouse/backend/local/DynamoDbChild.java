package org.gatehouse.backend.local;

import java.io.IOException;

/// The main class of the child process that [DynamoDbLocal] starts.
///
/// AWS's own main class listens on every network interface, on a port that must be known beforehand, and
/// survives its parent. This one builds the same server, binds it to the loopback, reports the port on standard
/// output and ends when its standard input ends, which the operating system sees to even when the parent is killed.
/// DynamoDB Local is found by reflection because it must never be compiled against.
final class DynamoDbChild {
    static final String READY = "dynamodb-local is listening on port ";
    private static final String RUNNER = "software.amazon.dynamodb.services.local.main.ServerRunner";

    private DynamoDbChild() {}

    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var options = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        var proxy = Class.forName(RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) options);
        var connector = connector(proxy);
        bind(connector, port);
        proxy.getClass().getMethod("start").invoke(proxy);
        System.out.println(READY + connector.getClass().getMethod("getLocalPort").invoke(connector));
        waitForEndOfInput();
        proxy.getClass().getMethod("stop").invoke(proxy);
        System.exit(0);
    }

    private static Object connector(Object proxy) throws ReflectiveOperationException {
        var field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        var server = field.get(proxy);
        var connectors = (Object[]) server.getClass().getMethod("getConnectors").invoke(server);
        return connectors[0];
    }

    private static void bind(Object connector, int port) throws ReflectiveOperationException {
        connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        connector.getClass().getMethod("setPort", int.class).invoke(connector, port);
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // whatever arrives is of no interest
        }
    }
}
