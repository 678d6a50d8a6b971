package org.arising.document.reporting;

import org.arising.response.StoredFile;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter of the committee's log; it may belong to no action.
 *
 * @param day when it was received or sent, in the committee's zone
 * @param sender from whom, as the appendix is to name it
 * @param text the paragraph of the report
 * @param attached whether the letter is attached to the report as an appendix
 */
public record Correspondence(
        String id, LocalDate day, String sender, String text, boolean attached, List<StoredFile> files) {}
