package org.arising.document.reporting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A text by the name or number under which it is stored. */
@MappedEntity("standing_text")
record TextRow(@Id String field, String text) {}
