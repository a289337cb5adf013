package org.gatehouse.proving.aws;

import java.util.function.Supplier;
import org.gatehouse.proving.aws.Weather.Event;
import org.gatehouse.proving.aws.Weather.Operation;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/// Lets the weather have its way with operations.
final class Sky {
    private Weather weather = Weather.fair();

    void turn(Weather to) {
        weather = to;
    }

    Event at(Operation operation) {
        var event = weather.at(operation);
        if (event == Event.CRASH_BEFORE) {
            throw new ServerDied();
        }
        if (event == Event.THROTTLED) {
            throw Refusals.throttled();
        }
        return event;
    }

    /// What happens once the operation is done.
    static <T> T after(Event event, Supplier<T> operation) {
        var answer = operation.get();
        if (event == Event.CRASH_AFTER) {
            throw new ServerDied();
        }
        if (event == Event.ANSWER_LOST) {
            throw ApiCallTimeoutException.create(1);
        }
        return answer;
    }
}
