package org.arising.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A file of a response as it is stored. */
@MappedEntity("response_file")
record FileRow(
        String workspaceId,
        @Id String responseId,
        int position,
        String sha256,
        String name,
        String mimetype,
        long size) {

    StoredFile file() {
        return new StoredFile(sha256, name, mimetype, size);
    }
}
