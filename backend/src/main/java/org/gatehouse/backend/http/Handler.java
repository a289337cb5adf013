package org.gatehouse.backend.http;

/// Answers one kind of call: parse, authorise, call the feature, render.
@FunctionalInterface
public interface Handler {
    Reply answer(Call call);
}
