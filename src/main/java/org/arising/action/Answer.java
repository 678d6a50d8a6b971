package org.arising.action;

import org.arising.response.Response;

import java.util.Set;

/**
 * A response and what it answers.
 *
 * @param parts parts of a single action, counted from 0; empty for the whole of every action
 */
public record Answer(Response response, Set<Integer> parts) {}
