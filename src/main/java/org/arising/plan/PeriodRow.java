package org.arising.plan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A period as it is stored. */
@MappedEntity("plan_period")
record PeriodRow(
        String workspaceId,
        String committee,
        @Id String label,
        String due,
        long opened,
        String openedBy,
        @Nullable Long issued,
        @Nullable String issuedBy) {

    Period period() {
        return new Period(committee, label, LocalDate.parse(due), issued != null);
    }
}
