package org.arising.web;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.arising.document.reporting.IssuedReports;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.time.ZoneId;
import java.util.Optional;

/** Reads what pages are made from, without waiting for the writer; whatever it hands out of a report is public. */
@Singleton
class PublicReader {
    private final PublicRows rows;
    private final IssuedReports reports;
    private final TransactionOperations<Connection> reading;

    PublicReader(PublicRows rows, IssuedReports reports, @Named("reading") TransactionOperations<Connection> reading) {
        this.rows = rows;
        this.reports = reports;
        this.reading = reading;
    }

    /** How the page of that name stands at one and the same moment; empty where no committee has switched it on. */
    Optional<PublicState> state(String name) {
        return reading.execute(TransactionDefinition.READ_ONLY, status -> rows.named(name).map(row -> {
            var workspace = new WorkspaceId(row.workspaceId());
            return new PublicState(
                    workspace,
                    name,
                    row.code(),
                    row.name(),
                    ZoneId.of(row.zone()),
                    reports.all(workspace, row.code()),
                    reports.exempt(workspace, row.code()));
        }));
    }

    /** What the public reads of one of its reports; empty where that says itself that it is not for them. */
    Optional<PublicReport> report(PublicState state, IssuedReports.Issue issue) {
        var report = reports.read(state.workspace(), state.committee(), issue);
        return Publishing.isOpen(report)
                ? Optional.of(Publishing.of(report, issue.issued().atZone(state.zone()).toLocalDate(), state.exempt()))
                : Optional.empty();
    }
}
