package org.gatehouse.sync.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// How values are written as JSON and read from it, on the wire and in the gate's store.
public final class Json {
    /// What it has learned of our types is worth keeping: a fresh one takes milliseconds for each type it meets.
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final ObjectMapper STRICT = MAPPER.copy().setAnnotationIntrospector(new Promises());

    private Json() {}

    /// The same for all, and not to be changed. A field nobody here knows yet is passed over, so that a newer cloud can
    /// still be read.
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /// Reads nothing in which something is missing that must be there: for what a gate will judge by.
    public static ObjectMapper strict() {
        return STRICT;
    }
}
