package org.gatehouse.organizer.tickets;

/// A place in the table: its first row, its second, and so on, whoever is shown there.
record Line(int at) {}
