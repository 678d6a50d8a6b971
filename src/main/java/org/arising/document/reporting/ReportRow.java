package org.arising.document.reporting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** An issued report as it is stored. */
@MappedEntity("report")
record ReportRow(
        String workspaceId,
        String committee,
        @Id String meeting,
        int edition,
        String scope,
        long issued,
        String issuedBy,
        String content) {}
