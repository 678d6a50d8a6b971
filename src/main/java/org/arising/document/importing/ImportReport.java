package org.arising.document.importing;

import org.arising.document.reading.Draft;
import org.arising.kernel.Reference;

import java.util.List;

/**
 * What an import found and did, or would do.
 *
 * @param added references given to actions that are new
 * @param recognised actions that were known before
 * @param differences where the document and what is held differ, and what became of it
 * @param supplied what was taken from the document because nothing was held of it, each in a sentence
 * @param missing ongoing actions that the document could be expected to mention and does not; they stay as they are
 * @param doubts every doubt with its place in the file
 * @param stored false for a dry run
 */
public record ImportReport(
        String file,
        Draft draft,
        List<Reference> added,
        List<Reference> recognised,
        List<Found> differences,
        List<String> supplied,
        List<Reference> missing,
        List<Doubt> doubts,
        boolean stored) {

    /** A doubt: where, of which action, and in what words. */
    public record Doubt(String lines, String subject, String words) {}
}
