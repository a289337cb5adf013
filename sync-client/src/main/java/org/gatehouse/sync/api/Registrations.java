package org.gatehouse.sync.api;

import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Page;
import org.jspecify.annotations.Nullable;

/// Purchases, and with them tickets. Every call throws [CloudException] where it comes to nothing.
public final class Registrations {
    private static final String REGISTRATIONS = "registrations";

    private final Http http;

    Registrations(Http http) {
        this.http = http;
    }

    /// Issues the tickets asked for, all or none.
    public Registration create(NewRegistration registration, IdempotencyKey key) {
        return http.write(Write.post(http.url(REGISTRATIONS), key).with(registration), Registration.class);
    }

    public Registration get(RegistrationId registration) {
        return http.get(http.url(REGISTRATIONS, registration), Registration.class);
    }

    /// @param text part of a name or address, or a registration's or ticket's id; absent means all
    /// @param cursor of the page before; absent asks for the first
    public Page<Registration> of(EventId event, @Nullable String text, @Nullable String cursor) {
        var url = http.url("events", event, REGISTRATIONS);
        if (text != null) {
            url.addQueryParameter("q", text);
        }
        if (cursor != null) {
            url.addQueryParameter("cursor", cursor);
        }
        return http.get(url, Types.pageOf(Registration.class));
    }

    /// Corrects name and address; its codes stay good. Refused as `attendee-changed` where somebody else did so
    /// meanwhile, and as `registration-over`.
    public Registration correct(RegistrationId registration, AttendeeEdit edit) {
        return http.write(Write.put(http.url(REGISTRATIONS, registration, "attendee"), edit), Registration.class);
    }

    /// Its tickets are void from then on.
    public Registration cancel(RegistrationId registration) {
        return http.write(Write.post(http.url(REGISTRATIONS, registration, "cancel"), IdempotencyKey.random()),
                Registration.class);
    }

    /// Notes that its money was given back: its tickets are void from then on, and their places free. Refused as
    /// `ticket-used` where somebody has come in, and as `nothing-paid`.
    public Registration refund(RegistrationId registration) {
        return http.write(Write.post(http.url(REGISTRATIONS, registration, "refund"), IdempotencyKey.random()),
                Registration.class);
    }

    /// Sends its tickets to the attendee by e-mail. Says with `mailed` when and where to. Refused among others as
    /// `no-address`, `address-changed`, `mail-declined` and `mail-later`: then nothing was sent.
    public Registration mail(RegistrationId registration, MailRequest request, IdempotencyKey key) {
        return http.write(Write.post(http.url(REGISTRATIONS, registration, "mail"), key).with(request),
                Registration.class);
    }

    /// Takes in tickets from a list, those that were sold elsewhere among them: all, or as many from the first on as can be;
    /// the rest is asked for again. Those that are there already stay as they are.
    public Imports.Reply take(EventId event, Imports.Request request) {
        return take(event, request, IdempotencyKey.random());
    }

    /// The same, where it may have to be asked again.
    public Imports.Reply take(EventId event, Imports.Request request, IdempotencyKey key) {
        return http.write(Write.post(http.url("events", event, "imports"), key).with(request), Imports.Reply.class);
    }
}
