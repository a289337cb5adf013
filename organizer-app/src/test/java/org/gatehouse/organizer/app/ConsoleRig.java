package org.gatehouse.organizer.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.gatehouse.desk.platform.AppFolder;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.signin.Door;
import org.gatehouse.organizer.signin.Entry;
import org.gatehouse.organizer.signin.PaperAuthenticator;
import org.gatehouse.organizer.signin.PaperRecovery;
import org.gatehouse.organizer.signin.Recovery;
import org.gatehouse.sync.account.Member;
import org.gatehouse.sync.account.RefusalReason;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;

/// The real window over a paper office.
final class ConsoleRig {
    static final String EMAIL = "ines@harvestmoon.example";
    /// Leads to an authenticator app being set up.
    static final String NEEDS_APP = "needs-an-app-1";
    /// Leads to the digits of an app being asked for.
    static final String NEEDS_CODE = "needs-the-code-1";
    /// Leads to a new password being asked for.
    static final String NEEDS_NEW = "needs-a-new-one-1";
    /// Leads nowhere: there is no network.
    static final String NO_LINE = "there-is-no-line-1";
    static final String PASSWORD = "under-the-moon-1";
    final PaperOffice office;
    final PaperDocuments documents;
    final Setup setup;

    ConsoleRig(PaperOffice office, Path home, Locale locale) {
        this.office = office;
        this.documents = new PaperDocuments(home);
        this.setup = new Setup(new AppFolder(home), door(), "cloud.harvestmoon.example", documents,
                Festival.clock(), locale,
                Workers.virtual(), new FxThread());
    }

    private Door door() {
        return new Door() {
            @Override
            public Optional<Entry> resume() {
                return Optional.empty();
            }

            @Override
            public Recovery recovery() {
                return new PaperRecovery();
            }

            @Override
            public Entry signIn(String email, String password) {
                return switch (password) {
                    case NEEDS_APP -> new Entry.SetUpNeeded("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                            _ -> new Entry.Refused(RefusalReason.WRONG_CODE));
                    case NEEDS_CODE -> new Entry.CodeNeeded(_ -> new Entry.Refused(RefusalReason.WRONG_CODE));
                    case NEEDS_NEW -> new Entry.NewPasswordNeeded(_ -> new Entry.Unreachable());
                    case NO_LINE -> new Entry.Unreachable();
                    case PASSWORD -> email.equals(EMAIL) ? in() : wrong();
                    default -> wrong();
                };
            }

            private Entry wrong() {
                return new Entry.Refused(RefusalReason.WRONG_EMAIL_OR_PASSWORD);
            }

            private Entry in() {
                return new Entry.In(new Member(new UserId("ines"), EMAIL, "Inés Castellano",
                        Optional.of(new OrganizationId("harvest")),
                        Set.of(Role.OWNER)), office, new PaperAuthenticator(), () -> {});
            }
        };
    }
}
