package org.arising.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** Something to be said by e-mail, on whose behalf, and one of the actions that it shows. */
@MappedEntity("outbox")
record HeldRow(@Id String key, String workspaceId, String committee, @Nullable String ref) {}
