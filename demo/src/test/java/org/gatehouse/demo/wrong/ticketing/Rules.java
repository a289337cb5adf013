package org.gatehouse.demo.wrong.ticketing;

public final class Rules {}
