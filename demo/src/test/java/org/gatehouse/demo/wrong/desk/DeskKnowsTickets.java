package org.gatehouse.demo.wrong.desk;

import org.gatehouse.demo.wrong.ticketing.Rules;

public record DeskKnowsTickets(Rules rules) {}
