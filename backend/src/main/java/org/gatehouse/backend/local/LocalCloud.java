package org.gatehouse.backend.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gatehouse.backend.local.LocalCloudStart.Outlets;
import org.gatehouse.backend.local.cognito.StaffDirectory;
import org.gatehouse.backend.local.ses.Messages;
import org.gatehouse.backend.table.Store;

/// The whole cloud in one process (and DynamoDB's child process), over one folder, on the loopback only.
///
/// Its addresses stay the same from run to run. Programs find it through the file [#configuration].
public final class LocalCloud implements AutoCloseable {
    private final Path configuration;
    private final Closing closing;
    private final Outlets outlets;

    private LocalCloud(Path configuration, Closing closing, Outlets outlets) {
        this.configuration = configuration;
        this.closing = closing;
        this.outlets = outlets;
    }

    /// Starts everything, plants the seed and writes the configuration file. Takes a few seconds.
    ///
    /// @throws IOException with a next step where something does not start; nothing is left running then
    public static LocalCloud start(LocalCloudSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        var closing = new Closing();
        try {
            closing.later(FolderLock.take(settings.folder()));
            var installation = Installation.open(settings.folder(), settings.random());
            var outlets = new LocalCloudStart(settings, installation, closing).start();
            installation.save();
            var cloud = new LocalCloud(settings.folder().resolve("cloud.properties"), closing, outlets);
            cloud.writeConfiguration();
            settings.seed().plant(cloud);
            return cloud;
        } catch (IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /// Where the API is.
    public URI api() {
        return outlets.api().endpoint();
    }

    /// Where people sign in.
    public URI cognito() {
        return outlets.cognito().endpoint();
    }

    /// Where tickets and manifests are downloaded.
    public URI s3() {
        return outlets.s3().endpoint();
    }

    /// The file that tells programs about this cloud: `cloud.properties` in its folder.
    public Path configuration() {
        return configuration;
    }

    /// Where messages to people end up that a real cloud would send by e-mail.
    public Path outbox() {
        return outlets.cognito().service().outbox().file();
    }

    /// The messages to guests that a real cloud would send by e-mail, each a file.
    public Messages mail() {
        return outlets.ses().service().messages();
    }

    /// The tables themselves, for a seed that would take too long through the API.
    Store store() {
        return outlets.store();
    }

    /// For setting accounts up.
    public StaffDirectory staff() {
        return outlets.cognito().service().staff();
    }

    /// Takes the cloud off the network: its clients' connections break and new ones are refused. What it holds stays.
    public void cutOff() throws IOException {
        outlets.api().close();
        outlets.cognito().close();
        outlets.s3().close();
        outlets.ses().close();
    }

    /// Puts the cloud back on the network, at the same addresses.
    public void reconnect() throws IOException {
        outlets.s3().putBack();
        outlets.ses().putBack();
        outlets.cognito().putBack();
        outlets.api().putBack();
    }

    @Override
    public void close() {
        closing.close();
    }

    private void writeConfiguration() throws IOException {
        var pool = outlets.cognito().service();
        var values = new Properties();
        values.setProperty("region", LocalCloudStart.REGION);
        values.setProperty("userPoolId", pool.userPoolId());
        values.setProperty("clientId", pool.clientId());
        values.setProperty("api", api().toString());
        values.setProperty("cognitoEndpoint", cognito().toString());
        OwnerFile.write(configuration, values, "The local cloud on this machine");
    }
}
