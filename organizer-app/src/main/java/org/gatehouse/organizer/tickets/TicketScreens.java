package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.exports.ExportMenu;
import org.gatehouse.organizer.exports.Exports;
import org.gatehouse.organizer.imports.ImportDesk;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;

/// Makes the screens of this package. The list of the event that was open last is kept, so that coming back to it asks
/// only for what has changed.
public final class TicketScreens {
    /// How the drafts of groups begin, in which names of people stand.
    public static final String GROUPS = "group.";
    private static final String MAILING = "issue.mail";
    private final BoxOffice boxOffice;
    private final PriceDesk prices;
    private final EventDesk events;
    private final Undo undo;
    private final MailKeys mailKeys;
    private Tools tools;
    private Optional<RegistrationsModel> last = Optional.empty();
    private Optional<RegistrationSheet> opened = Optional.empty();

    public TicketScreens(BoxOffice boxOffice, PriceDesk prices, EventDesk events, Tools tools) {
        this.mailKeys = new MailKeys(tools.clock());
        this.boxOffice = boxOffice;
        this.prices = prices;
        this.events = events;
        this.tools = tools;
        this.undo = new Undo(boxOffice);
    }

    /// Goes on with other tools, as in another language; what was read and wished of the list stays.
    public void speak(Tools now) {
        tools = now;
        last.ifPresent(list -> list.speak(now.calls(), now.words()));
    }

    /// All guests of an event, read once for every screen that asks for them.
    public GuestBook book(OpenEvent event) {
        return model(event).book();
    }

    /// The list of those of whom this became.
    public Screen registrations(OpenEvent event, Fate fate) {
        model(event).look(fate);
        return registrations(event);
    }

    private RegistrationsModel model(OpenEvent event) {
        var model = last.filter(kept -> kept.event() == event).orElseGet(() -> {
            var made = new RegistrationsModel(event, boxOffice, tools.calls(), tools.words());
            made.orderProperty().set(new ColumnHabit(tools.habits()).order());
            undo.forget(tools.calls().undos());
            return made;
        });
        last = Optional.of(model);
        return model;
    }

    public Screen registrations(OpenEvent event) {
        var habit = new ColumnHabit(tools.habits());
        var model = model(event);
        var table = new RegistrationsTable(model, tools.words(), tools.formats(), row -> open(model, row.guest()));
        return new RegistrationsView(model, tools.words(), table, new WishBar(model, tools.words(), table, habit),
                new ChosenBar(model, tools.words(), may(event), deed -> ask(model, deed)), () -> issue(model),
                imports(model),
                exports(model));
    }

    /// What may be done to many.
    private List<Deed> may(OpenEvent event) {
        return Stream.of(Deed.values()).filter(deed -> tools.may(deed.right()))
                .filter(deed -> deed != Deed.MAIL || event.sendsMail()).toList();
    }

    private Node imports(RegistrationsModel list) {
        var button = Buttons.icon("registrations-import", Feather.UPLOAD, tools.words().say("import"));
        var desk = new ImportDesk(boxOffice, tools);
        button.setOnAction(_ -> desk.begin(list.event(), list::known, () -> {
            list.load();
            refresh(list.event());
        }));
        // who is there already is known only then
        button.disableProperty().bind(list.readingProperty());
        return tools.only(Right.RUN_EVENTS, button);
    }

    /// Writes what is shown: all, or those found.
    private Node exports(RegistrationsModel list) {
        var exports = new Exports(tools.calls(), tools.documents(), tools.words());
        var menu = ExportMenu.of("registrations-export", tools.words(), format -> exports.save(list.event(), format,
                () -> list.shown().stream().map(GuestRow::guest).toList()));
        // half of them would pass for all of them
        menu.disableProperty().bind(list.readingProperty());
        return menu;
    }

    private void issue(RegistrationsModel list) {
        var model = new IssueModel(list.event(), boxOffice, prices, tools.calls(), tools.words());
        model.mailingProperty().set(!tools.habits().of(MAILING).equals(Optional.of("off")));
        model.mailingProperty().subscribe((_, wanted) -> keepMailing(wanted));
        var draft = new IssueDraft(model, tools.drafts());
        draft.begin();
        var sheet = new IssueSheet(model, tools.words(), tools.formats());
        sheet.show(tools.overlay(), close -> model.issue(registration -> {
            draft.drop();
            close.run();
            var guest = new Guest(registration, List.of());
            list.changed();
            refresh(list.event());
            tools.calls().notices()
                    .show(Notice.done(tools.words().say("issue.issued", arg("n", registration.tickets().size()),
                            arg("name", registration.attendee().name()))));
            var sold = open(list, guest);
            // a cloud that sends no mail says so once, and not after every sale
            sold.mail().setUpProperty().subscribe((_, there) -> keepMailing(there));
            if (model.mails()) {
                sold.mail().send();
            }
        }), draft::drop);
    }

    private void keepMailing(boolean wanted) {
        tools.habits().keep(MAILING, wanted ? "on" : "off");
    }

    /// Sends the tickets of the registration that is open.
    public void mail() {
        opened.ifPresent(RegistrationSheet::mail);
    }

    private RegistrationModel open(RegistrationsModel list, Guest guest) {
        var model = new RegistrationModel(list.event(), boxOffice, tools.calls(), tools.documents(), tools.words(),
                guest);
        model.guestProperty().addListener((_, _, _) -> {
            list.changed();
            refresh(list.event());
        });
        var sheet = new RegistrationSheet(model, tools);
        opened = Optional.of(sheet);
        sheet.show();
        return model;
    }

    private void ask(RegistrationsModel list, Deed deed) {
        var model = new BulkModel(deed, list.chosen().rows(), boxOffice, mailKeys, tools.calls(),
                tools.words(), tools.formats());
        if (!model.hasWork()) {
            tools.calls().notices().show(Notice.of(org.gatehouse.desk.screen.Tone.UNJUDGED,
                    tools.words().say("bulk.nothing"), tools.words().say("bulk.nothing.next")));
            return;
        }
        tools.overlay().ask(model.question(), () -> undo.run(list, model, tools.words().of(deed), tools,
                () -> refresh(list.event())));
    }

    /// Takes back what was done last, or asks whether to.
    public void undo() {
        undo.ask(tools, () -> !tools.overlay().isVisible() || opened.filter(RegistrationSheet::isOnTop).isPresent());
    }

    /// What is sold has changed.
    private void refresh(OpenEvent event) {
        tools.calls().to("get an event", () -> events.get(event.id())).onDone(event::told).start();
    }
}
