package org.gatehouse.demo.wrong.backend;

public final class Backend {}
