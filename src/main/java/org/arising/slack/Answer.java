package org.arising.slack;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What is answered to Slack. */
record Answer(int status, @Nullable String contentType, String body) {

    /** One plain sentence, in the form in which that kind of request can show it. */
    static Answer plain(Shape shape, String words) {
        var json = new JsonObject();
        switch (shape.kind()) {
            case COMMAND -> {
                json.addProperty("response_type", "ephemeral");
                json.addProperty("text", words);
            }
            case SUBMISSION -> {
                // At the first field, so that the modal stays open and what was typed is not lost.
                var errors = new JsonObject();
                errors.addProperty(shape.firstField(), words);
                json.addProperty("response_action", "errors");
                json.add("errors", errors);
            }
            case EVENT, INTERACTION, SSL_CHECK -> {
                return new Answer(200, null, "");
            }
        }
        return new Answer(200, null, json.toString());
    }
}
