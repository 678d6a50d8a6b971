package org.arising.action;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of an action's history.
 *
 * @param at when it was recorded
 * @param day the day it is about, in the committee's zone: a letter sent yesterday is recorded today
 * @param actor Slack user id, or words such as {@code command line (clerk)}
 * @param via through what: {@code slack}, {@code import}, {@code reminder}, {@code document}
 */
public record Event(Instant at, LocalDate day, String actor, String via, Happening what) {}
