package org.gatehouse.backend.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Our JSON: UTF-8, times as ISO 8601 texts, absent rather than null, unknown members ignored, nothing coerced.
public final class Json {
    private static final int DEEPEST = 30;

    /// One for all: what it has learned of our types is worth keeping.
    private static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .addModule(new JavaTimeModule()).annotationIntrospector(new Nullness())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual,
                        c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL,
                        JsonInclude.Include.NON_NULL))
                .build();
    }

    /// Reads what a caller sent.
    ///
    /// @throws ProblemException naming the field that is wrong
    public <T> T read(byte[] body, Class<T> type) {
        try {
            var value = MAPPER.readValue(body, type);
            if (value == null) {
                throw new ProblemException(
                        new Problem.Malformed("The body is null.", "Send a JSON object as the body."));
            }
            return value;
        } catch (JsonMappingException e) {
            throw ProblemException.invalid(FieldError.malformed(fieldOf(e), sentenceOf(e)));
        } catch (IOException e) {
            throw new ProblemException(new Problem.Malformed("The body is not JSON.",
                    "Send a JSON object in UTF-8 with the header Content-Type: application/json."));
        }
    }

    /// Reads what we wrote ourselves.
    public <T> T readOwn(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Stored JSON does not fit " + type.getSimpleName(), e);
        }
    }

    public byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    public String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    private static String fieldOf(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /// Our own values say in their constructors what they want; Jackson's wording stays inside.
    private static String sentenceOf(JsonMappingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause
                && cause.getMessage() != null) {
            return "This is not right: " + cause.getMessage() + ".";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "This is missing or not written as a " + wordFor(mismatch.getTargetType())
                    + ": add it or correct it.";
        }
        return "This could not be read: check how it is written.";
    }

    private static String wordFor(Class<?> type) {
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == String.class || type.isEnum()) {
            return "text";
        }
        return java.util.Collection.class.isAssignableFrom(type) ? "list" : "value of this kind";
    }
}
