package org.arising.document.importing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.document.reading.Draft;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Texts;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.outbox.Step;
import org.arising.outbox.Steps;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Documents on their way from an officer's form into the register. Each step is stored before anybody is told of it. */
@Singleton
public class StagedImports {
    /** The message in the officer's conversation; its subject is the import's id. */
    public static final String HEADLINE = "import";
    /** A reply beneath it with what was found; its subject is {@code id:page}, pages from 0. */
    public static final String DETAILS = "import-details";

    private final TransactionOperations<Connection> transactions;
    private final StagedRows rows;
    private final ImportDesk desk;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final Steps steps;

    StagedImports(
            TransactionOperations<Connection> transactions,
            StagedRows rows,
            ImportDesk desk,
            Outbox outbox,
            ServiceClock clock,
            Steps steps) {
        this.transactions = transactions;
        this.rows = rows;
        this.desk = desk;
        this.outbox = outbox;
        this.clock = clock;
        this.steps = steps;
    }

    /** Stages a document and tells its officer that it is being read. */
    public void ask(StagedImport staged) {
        transactions.executeWrite(status -> {
            if (rows.find(staged.workspace().value(), staged.id()).isPresent()) {
                return null;
            }
            rows.insert(new StagedRow(
                    staged.workspace().value(),
                    staged.id(),
                    staged.committee(),
                    staged.officer(),
                    staged.name(),
                    staged.mimetype(),
                    staged.slackFile(),
                    staged.address(),
                    staged.stage().written(),
                    staged.words(),
                    null,
                    null,
                    null,
                    staged.force() ? 1 : 0,
                    staged.quietUntil() == null ? null : staged.quietUntil().toString(),
                    Instants.micros(staged.asked())));
            put(staged, key(staged.id()), HEADLINE, staged.id());
            return null;
        });
    }

    /** The staged import of that id. */
    public Optional<StagedImport> find(WorkspaceId workspace, String id) {
        return rows.find(workspace.value(), id).map(StagedRow::staged);
    }

    /** The oldest one that waits for the service. */
    public Optional<StagedImport> next() {
        return rows.next().map(StagedRow::staged);
    }

    /** What was read, once it was. */
    public Optional<Draft> draft(StagedImport staged) {
        return rows.find(staged.workspace().value(), staged.id())
                .flatMap(row -> Optional.ofNullable(row.draft()))
                .map(json -> ImportJson.read(json, Draft.class));
    }

    /** It is being read; the words say how far. */
    public void reading(StagedImport staged, String words) {
        var workspace = staged.workspace().value();
        var moved = rows.move(workspace, staged.id(), "asked", "reading", words)
                + rows.move(workspace, staged.id(), "reading", "reading", words);
        if (moved > 0) {
            outbox.refresh(staged.workspace(), key(staged.id()));
        }
    }

    /** It cannot be imported, and why. */
    public void refuse(StagedImport staged, String why) {
        transactions.executeWrite(status -> {
            rows.move(staged.workspace().value(), staged.id(), staged.stage().written(), "refused", why);
            rows.move(staged.workspace().value(), staged.id(), "reading", "refused", why);
            outbox.refresh(staged.workspace(), key(staged.id()));
            return null;
        });
    }

    /** It was read: its officer is told what was found, in so many replies beneath the message. */
    public void found(StagedImport staged, Draft draft, String sha256, int pages) {
        settle(staged, StagedImport.Stage.FOUND, "", draft, sha256, pages);
    }

    /** It was read and is made out to another committee. */
    public void foreign(StagedImport staged, Draft draft, String sha256, String why) {
        settle(staged, StagedImport.Stage.FOREIGN, why, draft, sha256, 0);
    }

    private void settle(StagedImport staged, StagedImport.Stage stage, String words, Draft draft, String sha256, int pages) {
        steps.reached(Step.IMPORT_READ);
        transactions.executeWrite(status -> {
            rows.read(staged.workspace().value(), staged.id(), stage.written(), words, ImportJson.write(draft), sha256);
            outbox.refresh(staged.workspace(), key(staged.id()));
            for (int page = 0; page < pages; page++) {
                put(staged, key(staged.id()) + ":" + page, DETAILS, staged.id() + ":" + page);
            }
            steps.reached(Step.IMPORT_FOUND);
            return null;
        });
    }

    /** What importing all of it would do. Nothing is stored. */
    public ImportResult preview(StagedImport staged) {
        var row = rows.find(staged.workspace().value(), staged.id()).orElseThrow();
        return row.draft() == null || row.sha256() == null
                ? new ImportResult.Refused(say("import.refusal.not-read"))
                : desk.run(order(row, Chosen.ALL, true));
    }

    /** What importing a draft would do. Nothing is stored. */
    public ImportResult preview(StagedImport staged, Draft draft, String sha256) {
        return desk.run(order(staged, draft, sha256, Chosen.ALL, true));
    }

    /** Its officer wants this of it; false where somebody has decided before. */
    public boolean choose(StagedImport staged, Chosen chosen) {
        return transactions.executeWrite(status -> {
            var moved = rows.choose(
                    staged.workspace().value(), staged.id(), say("import.stage.storing"), ImportJson.write(chosen));
            outbox.refresh(staged.workspace(), key(staged.id()));
            return moved == 1;
        });
    }

    /** Its officer does not want it; false where somebody has decided before. */
    public boolean discard(StagedImport staged) {
        return transactions.executeWrite(status -> {
            var words = say("import.stage.discarded");
            var moved = rows.move(staged.workspace().value(), staged.id(), "found", "discarded", words)
                    + rows.move(staged.workspace().value(), staged.id(), "foreign", "discarded", words);
            outbox.refresh(staged.workspace(), key(staged.id()));
            return moved == 1;
        });
    }

    /** Its officer wants it although it is made out to another committee; false where somebody has decided before. */
    public boolean insist(StagedImport staged) {
        return transactions.executeWrite(status -> {
            var moved = rows.insist(staged.workspace().value(), staged.id(), say("import.stage.again"));
            outbox.refresh(staged.workspace(), key(staged.id()));
            return moved == 1;
        });
    }

    /** Stores what was chosen and tells the committee's channel, both or neither. */
    public void store(StagedImport staged, Committee committee) {
        var row = rows.find(staged.workspace().value(), staged.id()).orElseThrow();
        var chosen = row.chosen() == null ? Chosen.ALL : ImportJson.read(row.chosen(), Chosen.class);
        transactions.executeWrite(status -> {
            var words = switch (desk.within(order(row, chosen, false))) {
                case ImportResult.Imported(var report) -> said(report);
                case ImportResult.Known(var known) -> known;
                case ImportResult.Foreign(var why) -> why;
                case ImportResult.Refused(var why) -> why;
            };
            steps.reached(Step.IMPORT_STORED);
            rows.move(staged.workspace().value(), staged.id(), "chosen", "imported", words);
            outbox.refresh(staged.workspace(), key(staged.id()));
            var channel = committee.channel();
            if (channel != null) {
                outbox.put(new Notice(
                        staged.workspace(),
                        "record:" + key(staged.id()),
                        "record",
                        say("import.record", Texts.shortened(staged.name(), 120), words),
                        committee.code(),
                        channel,
                        staged.officer(),
                        List.of(),
                        clock.instant()));
            }
            return null;
        });
        desk.over(staged.workspace());
        steps.reached(Step.IMPORT_COMMITTED);
    }

    private static String said(ImportReport report) {
        var added = report.added();
        var open = report.differences().stream().filter(found -> found.outcome() == Found.Outcome.OPEN).count();
        return open == 0
                ? say("import.stored", added(added), report.recognised().size())
                : say("import.stored.differences", added(added), report.recognised().size(), open);
    }

    private static String added(List<Reference> added) {
        return switch (added.size()) {
            case 0 -> say("import.stored.none-added");
            case 1 -> say("import.stored.one-added", added.getFirst());
            default -> say("import.stored.added", added.size(), added.getFirst(), added.getLast());
        };
    }

    /** The SHA-256 of the file, once it was read. */
    public Optional<String> sha256(StagedImport staged) {
        return rows.find(staged.workspace().value(), staged.id()).flatMap(row -> Optional.ofNullable(row.sha256()));
    }

    private ImportOrder order(StagedRow row, Chosen chosen, boolean dryRun) {
        if (row.draft() == null || row.sha256() == null) {
            throw new IllegalStateException("The staged import " + row.id() + " was not read");
        }
        return order(row.staged(), ImportJson.read(row.draft(), Draft.class), row.sha256(), chosen, dryRun);
    }

    private ImportOrder order(StagedImport staged, Draft draft, String sha256, Chosen chosen, boolean dryRun) {
        return new ImportOrder(
                staged.workspace(),
                staged.committee(),
                staged.name(),
                sha256,
                draft,
                dryRun,
                staged.force(),
                chosen,
                staged.quietUntil(),
                staged.officer(),
                clock.instant());
    }

    private void put(StagedImport staged, String key, String kind, String subject) {
        outbox.put(new Notice(
                staged.workspace(),
                key,
                kind,
                subject,
                staged.committee(),
                staged.officer(),
                "",
                List.of(),
                clock.instant()));
    }

    /** The key of the message in the officer's conversation. */
    public static String key(String id) {
        return "import:" + id;
    }
}
