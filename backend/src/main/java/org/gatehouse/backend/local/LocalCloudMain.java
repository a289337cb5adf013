package org.gatehouse.backend.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/// Runs the local cloud until it is told to stop (Ctrl-C).
///
/// Argument: the folder for its data; `~/.gatehouse/cloud` where there is none.
final class LocalCloudMain {
    private LocalCloudMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        // without this the embedded servers tell their life story; whoever names another file is heard
        System.getProperties().putIfAbsent("logback.configurationFile", "logback-cloud.xml");
        var folder = arguments.length > 0
                ? Path.of(arguments[0])
                : Path.of(System.getProperty("user.home"), ".gatehouse", "cloud");
        try {
            var clock = Clock.systemUTC();
            var settings = LocalCloudSettings.in(folder.toAbsolutePath(), clock);
            var cloud = LocalCloud.start(settings.with(new DemoSeed(clock, settings.random())));
            Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "local-cloud-stop"));
            describe(cloud);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static void describe(LocalCloud cloud) {
        System.out.println("""
                The cloud runs on this machine. Ctrl-C stops it; its data stays.
                  API            %s
                  sign-in        %s
                  tickets        %s
                  configuration  %s
                  to members     %s
                  to guests      %s
                Staff of the demo festival, all with the password %s:""".formatted(cloud.api(), cloud.cognito(),
                cloud.s3(), cloud.configuration(), cloud.outbox(), cloud.mail().folder(), DemoSeed.PASSWORD));
        DemoSeed.staff().forEach(member -> System.out.println("  " + member.email() + "  "
                + member.roles().iterator().next().group()));
        System.out.println("Supervisors at its gates have the PIN " + DemoSeed.PIN + ".");
    }
}
