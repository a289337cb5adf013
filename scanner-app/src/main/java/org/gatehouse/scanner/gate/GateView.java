package org.gatehouse.scanner.gate;

import org.gatehouse.scanner.verdict.Face;
import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.figures.PacePane;
import org.gatehouse.scanner.history.HistoryList;
import org.gatehouse.scanner.order.OfferBar;
import org.gatehouse.scanner.order.OrderPane;
import org.gatehouse.scanner.order.OutcomePane;
import org.gatehouse.scanner.preview.LivePicture;
import org.gatehouse.scanner.search.SearchPane;
import org.gatehouse.scanner.supervisor.OverruleBar;
import org.gatehouse.scanner.typing.ScannerKeys;
import org.jspecify.annotations.Nullable;

/// The scanning screen: the live picture, the counts and the last records, and over all of it the verdict.
public final class GateView implements Screen {
    private static final PseudoClass LOOKING = PseudoClass.getPseudoClass("looking");

    private static final double SIDE_PART = 0.5;

    private final BorderPane root = new BorderPane();
    private final GateViewModel model;
    private final VerdictFace face;
    private final CameraPane camera;
    private final GateAside aside;
    private final GateActions actions;
    private final CountsPane counts;
    private final PacePane pace;
    private final HistoryList history;
    private final EntryBar entry;
    private final SearchPane search;
    private final OrderPane order;
    private final OutcomePane outcome;
    private final OfferBar offer;
    private final OverruleBar overrule;
    private final LookBanner look;
    private final GateHeader header;
    private final ScannerKeys keys;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param nanos a steady clock in nanoseconds, to tell a scanner's typing from a person's
    public GateView(GateViewModel model, GateAside aside, LivePicture picture, Words words, GateActions actions,
            LongSupplier nanos) {
        this.model = model;
        this.aside = aside;
        this.actions = actions;
        camera = new CameraPane(words, picture, words.say("gate.hint"));
        counts = new CountsPane(words);
        pace = new PacePane(words);
        history = new HistoryList(words, model.news().recent());
        history.onTakeBack(actions::takeBack);
        entry = new EntryBar(words, model);
        search = new SearchPane(model.search(), words);
        order = new OrderPane(model.order(), words, actions::giveFocus);
        outcome = new OutcomePane(model.order(), words, actions::giveFocus);
        offer = new OfferBar(model.order(), words, GateKey.ORDER.written());
        overrule = new OverruleBar(model.deeds().refusal(), words, GateKey.SUPERVISOR.written(), actions::supervise);
        look = new LookBanner(words);
        keys = new ScannerKeys(entry.field(), code -> {
            actions.makeWay();
            model.typed(code);
        }, actions::isCovered, nanos);
        face = new VerdictFace(picture.imageProperty());
        root.setId("gate");
        root.getStyleClass().add("gate");
        root.setFocusTraversable(true);
        header = new GateHeader(model, aside, words, actions);
        root.setTop(header);
        root.setCenter(middle(words));
        root.setBottom(new VBox(offer.row(), overrule.row(), entry));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::backOnEscape);
    }

    private BorderPane middle(Words words) {
        GateSide side = new GateSide(words, counts, pace, history);
        // whatever the size of the text, the picture keeps half
        side.maxWidthProperty().bind(root.widthProperty().multiply(SIDE_PART));
        HBox.setHgrow(camera, Priority.ALWAYS);
        HBox base = new HBox(camera, side);
        base.getStyleClass().add("gate-base");
        face.setOnMouseClicked(_ -> model.guest().dismiss());
        StackPane middle = new StackPane(base, search, order, outcome, face);
        middle.setMinSize(0, 0);
        BorderPane framed = new BorderPane(middle);
        framed.setTop(look);
        framed.getStyleClass().add("gate-middle");
        framed.setMinSize(0, 0);
        return framed;
    }

    @Override
    public BorderPane root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.follow(model.faceProperty(), this::showFace);
        subscriptions.follow(model.news().cameraProperty(), camera::show);
        subscriptions.follow(model.hintProperty(), camera::setHint);
        subscriptions.follow(model.news().countsProperty(), now -> {
            if (now != null)
                counts.show(now);
        });
        subscriptions.follow(model.news().recent().chosenProperty(), history::showChosen);
        search.follow(subscriptions);
        order.follow(subscriptions);
        outcome.follow(subscriptions);
        offer.follow(subscriptions);
        overrule.follow(subscriptions);
        entry.follow(subscriptions);
        subscriptions.follow(model.lookingProperty(), _ -> frame());
        subscriptions.follow(model.order().sheetProperty(), _ -> giveFocusBack());
        subscriptions.follow(model.order().outcomeProperty(), _ -> giveFocusBack());
        subscriptions.follow(aside.figuresProperty(), now -> {
            if (now != null)
                pace.show(now);
        });
        header.show(model.news().standing());
        subscriptions.onChange(model.news().standing(), () -> header.show(model.news().standing()));
        Scene scene = root.getScene();
        if (scene != null) {
            keys.listenTo(scene);
            Runnable leave = () -> keys.leave(scene);
            subscriptions.add(leave);
        }
        giveFocusBack();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    /// Puts the caret where a code is typed.
    public void focusEntry() {
        actions.giveFocus(entry.field());
    }

    private void showFace(@Nullable Face now) {
        face.setVisible(now != null);
        if (now != null)
            face.show(now);
        frame();
    }

    /// Whatever is only looked at has a frame that no verdict has, though the next code is to be looked at.
    private void frame() {
        boolean looking = model.lookingProperty().get();
        Face now = model.faceProperty().get();
        look.setVisible(looking);
        look.setManaged(looking);
        root.pseudoClassStateChanged(LOOKING, now == null ? looking : now.isLookedAt());
    }

    /// Who typed before a sheet came goes on typing after it.
    private void giveFocusBack() {
        if (!model.order().isOpen() && root.getScene() != null && !entry.field().isFocused())
            actions.giveFocus(entry.field().getText().isEmpty() ? root : entry.field());
    }

    private void backOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.back();
            if (entry.field().getText().isEmpty() && !model.order().isOpen())
                root.requestFocus();
        }
    }
}
