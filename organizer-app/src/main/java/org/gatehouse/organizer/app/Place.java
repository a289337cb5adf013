package org.gatehouse.organizer.app;

import org.gatehouse.desk.screen.KeyChoice;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

/// Where one can go from the sidebar, each by whom it is of any use to.
enum Place {
    EVENTS(Feather.CALENDAR, ConsoleKeys.EVENTS, Scope.ORGANIZATION, Right.SEE_EVENTS), //
    OVERVIEW(Feather.GRID, ConsoleKeys.OVERVIEW, Scope.EVENT, Right.SEE_EVENTS), //
    REGISTRATIONS(Feather.USERS, ConsoleKeys.REGISTRATIONS, Scope.EVENT, Right.SELL), //
    GATES(Feather.SMARTPHONE, ConsoleKeys.GATES, Scope.EVENT, Right.WATCH), //
    LIVE(Feather.ACTIVITY, ConsoleKeys.LIVE, Scope.EVENT, Right.WATCH), //
    MONEY(Feather.CREDIT_CARD, ConsoleKeys.MONEY, Scope.EVENT, Right.SEE_MONEY), //
    INCIDENTS(Feather.FLAG, ConsoleKeys.INCIDENTS, Scope.EVENT, Right.WATCH), //
    MEMBERS(Feather.USER_CHECK, ConsoleKeys.MEMBERS, Scope.ORGANIZATION, Right.MANAGE_MEMBERS), //
    LOG(Feather.BOOK_OPEN, ConsoleKeys.LOG, Scope.ORGANIZATION, Right.READ_LOG);

    /// What a place is about.
    enum Scope {
        ORGANIZATION, EVENT
    }

    private final Feather icon;
    private final KeyChoice key;
    private final Scope scope;
    private final Right right;

    Place(Feather icon, KeyChoice key, Scope scope, Right right) {
        this.icon = icon;
        this.key = key;
        this.scope = scope;
        this.right = right;
    }

    Feather icon() {
        return icon;
    }

    Scope scope() {
        return scope;
    }

    /// What it takes to go there.
    Right right() {
        return right;
    }

    KeyChoice key() {
        return key;
    }
}
