package org.arising.document.reporting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** That a report was issued, without what it says. */
@MappedEntity("report")
record IssueRow(@Id String meeting, int edition, long issued) {}
