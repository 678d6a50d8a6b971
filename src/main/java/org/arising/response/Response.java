package org.arising.response;

import java.time.LocalDate;
import java.util.List;

/**
 * A piece of correspondence that answers actions.
 *
 * @param sender who answered: a Slack user id, or words
 * @param received the day it was received, in the committee's zone
 */
public record Response(String id, String sender, LocalDate received, String text, List<StoredFile> files) {}
