package org.gatehouse.backend.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/// Makes Jackson keep what the types promise: a component that is not `@Nullable` must be there and not be null.
final class Nullness extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter) {
            return isRequired(parameter);
        }
        return super.hasRequiredMarker(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isRequired(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(annotated);
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        var types = ((Executable) parameter.getOwner().getMember()).getAnnotatedParameterTypes();
        AnnotatedType type = types[parameter.getIndex()];
        return !type.isAnnotationPresent(Nullable.class);
    }
}
