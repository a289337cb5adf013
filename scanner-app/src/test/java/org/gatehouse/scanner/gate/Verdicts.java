package org.gatehouse.scanner.gate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// One of each verdict, as the festival would have it.
public final class Verdicts {
    private Verdicts() {}

    public static Map<String, Verdict> oneOfEach() {
        var ticket = Festival.ticket(Festival.WEEKEND, 1);
        Map<String, Verdict> all = new LinkedHashMap<>();
        all.put("admit", new Verdict.Admit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND), 0));
        all.put("admit-family", new Verdict.Admit(Festival.ticketOf("Noor van der Berg", Festival.FAMILY), 3));
        all.put("admit-several", new Verdict.Admit(Festival.ticketOf("Zofia Wałęsa", Guests.GROUP), 6, 2));
        all.put("admit-signature-only", new Verdict.AdmitSignatureOnly(ticket, Festival.WEEKEND));
        all.put("readmit", new Verdict.Readmit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND),
                Festival.admitted("2026-09-12T16:02:00Z", Festival.SOUTH, Festival.OTHER)));
        all.put("exit", new Verdict.Exit(ticket, Festival.FAMILY, 2));
        all.put("just-admitted", new Verdict.JustAdmitted(ticket, Festival.WEEKEND, "Ada Lindqvist",
                Festival.admitted("2026-09-12T18:39:48Z", Festival.NORTH, Festival.ME)));
        all.put("fewer-left", new Verdict.FewerLeft(ticket, Festival.FAMILY, 2));
        all.put("several-codes", new Verdict.SeveralCodes());
        all.put("already-in", new Verdict.AlreadyIn(ticket, Festival.WEEKEND, "Ada Lindqvist",
                Festival.admitted("2026-09-12T16:02:00Z", Festival.SOUTH, Festival.OTHER)));
        all.put("not-inside", new Verdict.NotInside(ticket, Festival.WEEKEND));
        all.put("wrong-event", new Verdict.WrongEvent());
        all.put("wrong-gate", new Verdict.WrongGate(ticket, Festival.WEEKEND,
                List.of(Festival.SOUTH, Festival.ARTISTS)));
        all.put("too-early", new Verdict.TooEarly(ticket, Festival.WEEKEND, Instant.parse("2026-09-12T20:00:00Z")));
        all.put("too-late", new Verdict.TooLate(ticket, Festival.WEEKEND, Instant.parse("2026-09-11T20:00:00Z")));
        all.put("void", new Verdict.Void(ticket, TicketStatus.REFUNDED, Instant.parse("2026-09-10T09:15:00Z")));
        all.put("unpaid", new Verdict.Unpaid(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND),
                new Money(4750, "EUR")));
        all.put("unknown", new Verdict.Unknown(ticket));
        all.put("forged", new Verdict.Forged());
        all.put("not-a-ticket", new Verdict.NotATicket());
        for (var cause : Verdict.CouldNotJudge.Cause.values())
            all.put("could-not-judge-" + cause.name().toLowerCase(java.util.Locale.ROOT),
                    new Verdict.CouldNotJudge(cause));
        all.put("long-names", new Verdict.AlreadyIn(ticket,
                Festival.named("Three-day weekend with camping, early entry and a parking space, standing"),
                "Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
                Festival.admitted("2026-09-12T16:02:00Z", Festival.ARTISTS, Festival.OTHER)));
        all.put("arabic", new Verdict.Admit(Festival.ticketOf("محمد عبد الرحمن الشريف", Festival.named("تذكرة عائلية")),
                2));
        return all;
    }
}
