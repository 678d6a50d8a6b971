package org.arising.slack;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A file that Slack was sent for a notice. */
@MappedEntity("upload")
record UploadRow(String workspaceId, @Id String key, String file) {}
