package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A post as it is stored. */
@MappedEntity("post")
record PostRow(
        String workspaceId,
        String organisation,
        @Id String title,
        @Nullable String holder,
        @Nullable String channel) {

    static PostRow of(String workspace, Post p) {
        return new PostRow(workspace, p.organisation(), p.title(), p.holder(), p.channel());
    }

    Post post() {
        return new Post(title, organisation, holder, channel);
    }
}
