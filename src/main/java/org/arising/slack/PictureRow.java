package org.arising.slack;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The newest picture of a committee that Slack holds. */
@MappedEntity("picture")
record PictureRow(String workspaceId, @Id String committee, String facts, String file, String words, long sent) {}
