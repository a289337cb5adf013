package org.gatehouse.demo.wrong.sync;

import org.gatehouse.demo.wrong.desk.Desk;

public record ClientUsesTheDesk(Desk desk) {}
