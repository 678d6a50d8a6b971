package org.arising.document.importing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Actions;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.util.Locale;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Stores what was read from a document in one transaction. Identity across documents is meeting, item, responsible and
 * text. A document never reopens or closes what was changed here: that is listed as a difference.
 */
@Singleton
public class ImportDesk {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final Documents documents;
    private final MentionRows mentions;
    private final DifferenceRows differences;
    private final Rosters rosters;
    private final Outbox outbox;

    ImportDesk(
            TransactionOperations<Connection> transactions,
            Actions actions,
            Documents documents,
            MentionRows mentions,
            DifferenceRows differences,
            Rosters rosters,
            Outbox outbox) {
        this.transactions = transactions;
        this.actions = actions;
        this.documents = documents;
        this.mentions = mentions;
        this.differences = differences;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** Imports, or says why not. A dry run does all of it and takes it back. */
    public ImportResult run(ImportOrder order) {
        var result = transactions.executeWrite(status -> {
            var done = within(order);
            if (order.dryRun() || !(done instanceof ImportResult.Imported)) {
                status.setRollbackOnly();
            }
            return done;
        });
        over(order.workspace());
        return result;
    }

    /** The transaction is over: what it made of meetings is seen from now on. */
    void over(WorkspaceId workspace) {
        rosters.forget(workspace);
    }

    /** The same within a transaction of whoever calls, who calls {@link #over} afterwards. */
    ImportResult within(ImportOrder order) {
        var roster = rosters.current(order.workspace());
        var committee = roster.committee(order.committee()).orElse(null);
        if (committee == null) {
            var codes = roster.committees().stream().map(Committee::code).collect(Collectors.joining(", "));
            return new ImportResult.Refused(codes.isEmpty()
                    ? say("import.refusal.no-committee", order.committee())
                    : say("import.refusal.other-committees", order.committee(), codes));
        }
        var before = documents.find(order, committee);
        if (before.isPresent() && before.get().whole() == 1 && order.chosen().suggestions().isEmpty()) {
            var day = Instants.at(before.get().imported()).atZone(committee.zone()).toLocalDate();
            return new ImportResult.Known(say("import.known", order.file(), day, before.get().name()));
        }
        var addressed = order.draft().addressedTo();
        if (addressed != null && !order.force() && !isSame(addressed, committee)) {
            return new ImportResult.Foreign(
                    say("import.foreign", order.file(), addressed, committee.name(), committee.code()));
        }
        if (order.draft().actions().isEmpty()) {
            return new ImportResult.Refused(say("import.refusal.no-action", order.file()));
        }
        var draftAction = new DraftAction(order, committee, roster);
        var recognition = new Recognition(order, draftAction, actions, mentions, differences, outbox);
        return new ImportResult.Imported(
                new Import(order, committee, actions, rosters, documents, recognition, draftAction).store());
    }

    private static boolean isSame(String addressed, Committee committee) {
        var words = simplified(addressed);
        return words.equals(simplified(committee.name())) || words.equals(simplified(committee.code()));
    }

    private static String simplified(@Nullable String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replace("&", " and ")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .replaceAll("\\b(the|london assembly)\\b", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
