package org.gatehouse.desk.words.sample;

/// Stands beside words of its own.
public final class WordsAnchor {

    private WordsAnchor() {}
}
