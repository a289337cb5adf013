package org.gatehouse.proving.simulation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.proving.simulation.StoreReader.Knowledge;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.ticket.TicketId;

/// What one machine must remember, as those know who watched it.
final class Memory {
    /// Where it stands.
    ///
    /// @param door by name
    record Post(String door, Direction direction) {}

    /// An old copy of its disk.
    ///
    /// @param own what was on it
    record Image(Path folder, Map<RecordId, Deed> own, Set<RecordId> shown, Knowledge knowledge,
            Optional<Post> post) {}

    private final Map<RecordId, Deed> own = new LinkedHashMap<>();
    private final Set<RecordId> shown = new LinkedHashSet<>();
    private Knowledge knowledge = Knowledge.NONE;
    private Optional<Post> post = Optional.empty();
    private boolean revoked;
    private boolean left;
    private boolean anchored;
    private boolean troubled;
    private boolean damaged;
    private Optional<Image> image = Optional.empty();

    /// Deeds that are on its disk.
    Map<RecordId, Deed> own() {
        return own;
    }

    /// Those of them that people were shown.
    Set<RecordId> shown() {
        return shown;
    }

    List<Deed> ownOf(TicketId ticket) {
        return own.values().stream().filter(deed -> deed.isOf(ticket)).toList();
    }

    /// It did this and showed it.
    void did(Deed deed) {
        own.put(deed.id(), deed);
        shown.add(deed.id());
    }

    /// This is what was found on its disk.
    void found(List<Deed> all) {
        all.forEach(deed -> own.putIfAbsent(deed.id(), deed));
    }

    Knowledge knowledge() {
        return knowledge;
    }

    void knows(Knowledge now) {
        knowledge = now;
    }

    Optional<Post> post() {
        return post;
    }

    void stands(Post now) {
        post = Optional.of(now);
    }

    /// Whether the event is off the machine for good.
    boolean hasLeft() {
        return left;
    }

    void wasLeft() {
        left = true;
    }

    boolean isRevoked() {
        return revoked;
    }

    void wasRevoked() {
        revoked = true;
    }

    /// Whether its time is the cloud's, since it started.
    boolean isAnchored() {
        return anchored;
    }

    void anchored(boolean now) {
        anchored = now;
    }

    /// Whether its disk does not do its part now.
    boolean isTroubled() {
        return troubled;
    }

    void troubled(boolean now) {
        troubled = now;
    }

    /// Whether somebody has damaged its store since it last started.
    boolean isDamaged() {
        return damaged;
    }

    void damaged(boolean now) {
        damaged = now;
    }

    /// All but its own records may be gone.
    void salvaged() {
        knowledge = Knowledge.NONE;
        post = Optional.empty();
    }

    void copied(Path folder) {
        image = Optional.of(new Image(folder, new LinkedHashMap<>(own), new LinkedHashSet<>(shown), knowledge, post));
    }

    Optional<Image> image() {
        return image;
    }

    /// It remembers only what was on the copy.
    ///
    /// @return what it showed since
    Set<RecordId> setBack(Image to) {
        var lost = new LinkedHashSet<>(shown);
        lost.removeAll(to.shown());
        own.clear();
        own.putAll(to.own());
        shown.clear();
        shown.addAll(to.shown());
        knowledge = to.knowledge();
        post = to.post();
        damaged = false;
        return lost;
    }
}
