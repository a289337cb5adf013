package org.gatehouse.desk.screen;

/// A question before something that matters: what will happen, and the words for going on and for leaving it.
public record Question(String title, String text, String yes, String no, Tone tone) {}
