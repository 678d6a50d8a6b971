package org.arising.document.reporting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;
import java.util.List;

/** A letter of the log as it is stored, or a file of one. */
@MappedEntity("correspondence")
record LetterRow(
        String workspaceId,
        @Id String id,
        String committee,
        String day,
        String sender,
        String text,
        int attached,
        int withdrawn,
        String recordedBy,
        long recorded) {

    Correspondence letter() {
        return new Correspondence(id, LocalDate.parse(day), sender, text, attached == 1, List.of());
    }
}
