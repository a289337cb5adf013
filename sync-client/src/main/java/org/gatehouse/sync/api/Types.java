package org.gatehouse.sync.api;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Type;
import java.util.List;
import org.gatehouse.ticketing.wire.Page;

/// The types of answers that a class alone does not name.
final class Types {
    private Types() {}

    static Type pageOf(Class<?> item) {
        return TypeFactory.defaultInstance().constructParametricType(Page.class, item);
    }

    static Type listOf(Class<?> item) {
        return TypeFactory.defaultInstance().constructCollectionType(List.class, item);
    }
}
