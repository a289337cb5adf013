package org.gatehouse.ticketing.money;

import org.gatehouse.ticketing.price.Charge;

/// Tickets and amounts in minor units, such that listed - discounts = gross = refunds + fees + charity + artist + net.
/// A refund undoes the sale: it takes back what others got of it too.
///
/// @param tickets sold, given away and imported
/// @param back of them, refunded or cancelled
/// @param listed at the prices without discounts
/// @param gross what guests paid here
/// @param refunds given back to them
/// @param fees of the platform
/// @param artist from uplifts
/// @param net the organizer's
/// @param owed still to be paid, and in none of the others
public record Sums(long tickets, long back, long listed, long discounts, long gross, long refunds, long fees,
        long charity, long artist, long net, long owed) {
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// @throws IllegalArgumentException where it does not add up
    public Sums {
        if (listed - discounts != gross || refunds + fees + charity + artist + net != gross) {
            throw new IllegalArgumentException("the parts are not the whole");
        }
    }

    /// Tickets that nothing was paid for, or not yet.
    static Sums tickets(long tickets, long owed) {
        return new Sums(tickets, 0, 0, 0, 0, 0, 0, 0, 0, 0, owed);
    }

    /// Tickets that were paid for.
    static Sums sale(Charge of) {
        long n = of.tickets();
        return new Sums(n, 0, n * of.listed(), n * of.discount(), n * of.paid(), 0, n * of.fee(), n * of.charity(),
                n * of.artist(), n * of.organizer(), 0);
    }

    /// Tickets that were paid for and whose money went back.
    static Sums refund(Charge of) {
        long n = of.tickets();
        return new Sums(0, n, 0, 0, 0, n * of.paid(), -n * of.fee(), -n * of.charity(), -n * of.artist(),
                -n * of.organizer(), 0);
    }

    /// Tickets that were taken back without money.
    static Sums cancelled(long tickets) {
        return new Sums(0, tickets, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public Sums plus(Sums more) {
        return new Sums(tickets + more.tickets, back + more.back, listed + more.listed, discounts + more.discounts,
                gross + more.gross, refunds + more.refunds, fees + more.fees, charity + more.charity,
                artist + more.artist, net + more.net, owed + more.owed);
    }
}
