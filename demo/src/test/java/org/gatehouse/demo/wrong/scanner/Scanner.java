package org.gatehouse.demo.wrong.scanner;

public final class Scanner {}
