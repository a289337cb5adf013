package org.gatehouse.demo.wrong.backend;

import com.nimbusds.jose.shaded.gson.Gson;

public final class SecondJsonLibrary {
    String write(Object value) {
        return new Gson().toJson(value);
    }
}
