package org.arising.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.response.StoredFile;

/** A file of an e-mail as it is stored. */
@MappedEntity("mail_in_file")
record InFileRow(
        String workspaceId, @Id String mailId, int position, String sha256, String name, String mimetype, long size) {

    StoredFile file() {
        return new StoredFile(sha256, name, mimetype, size);
    }
}
