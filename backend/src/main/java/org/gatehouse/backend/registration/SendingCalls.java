package org.gatehouse.backend.registration;

import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.MailRequest;

/// The call that sends tickets.
public final class SendingCalls {
    private final Sending sending;

    public SendingCalls(Sending sending) {
        this.sending = sending;
    }

    /// The log says that tickets were sent, and not to which address: that is in the registration's history.
    public Reply send(Call call) {
        var id = call.path("registration", "registration", RegistrationId::parse);
        var asked = call.body(MailRequest.class);
        call.deed().to(id);
        var sent = sending.send(call.person(), id, asked.to());
        return Reply.ok(Division.shown(call.caller(), sent));
    }
}
