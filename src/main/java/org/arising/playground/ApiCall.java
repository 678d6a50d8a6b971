package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/**
 * One call of the Web API, as logged.
 *
 * @param args without the token
 * @param status of HTTP; 0 where the connection was closed without an answer
 * @param answer what the method gave, even where the caller never saw it
 * @param at in real time, when it came
 */
public record ApiCall(String method, ObjectNode args, int status, JsonNode answer, Instant at) {
    /** Slack's error code, empty where it went well. */
    public String error() {
        return answer.path("error").asText();
    }

    /** Slack did what was asked. */
    public boolean ok() {
        return answer.path("ok").asBoolean();
    }
}
