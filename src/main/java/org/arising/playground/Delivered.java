package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;

/**
 * One request to the app, as logged.
 *
 * @param kind {@code command}, a payload's type, or an event's type
 * @param payload the form's fields or the JSON sent
 * @param status what the app answered; 0 where it did not in time
 * @param answer the body of the answer
 * @param outcome a word: taken, or what went wrong
 * @param at in real time
 */
public record Delivered(String kind, JsonNode payload, int status, String answer, String outcome, Instant at) {}
