package org.gatehouse.demo.wrong.desk;

public final class Desk {}
