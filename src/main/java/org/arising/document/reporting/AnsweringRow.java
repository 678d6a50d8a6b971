package org.arising.document.reporting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A response beside an action that it answers. */
@MappedEntity("response")
record AnsweringRow(String ref, @Id String id, String sender, String received, String text) {}
