package org.gatehouse.demo.wrong.sync;

public final class Client {}
