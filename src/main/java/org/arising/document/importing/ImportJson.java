package org.arising.document.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What a staged import keeps between its steps, as JSON. */
final class ImportJson {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private ImportJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A staged import is damaged in the database", damaged);
        }
    }
}
