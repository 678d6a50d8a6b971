package org.arising.document.importing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Event;
import org.arising.action.Lifecycle;
import org.arising.action.Status;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Rosters;
import org.arising.document.reading.Draft;
import org.arising.kernel.Days;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.outbox.Outbox;
import org.arising.reminder.ReminderSent;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores what was read from a document in one transaction. Identity across documents is meeting, item, responsible and
 * text. A document never reopens or closes what was changed here: that is listed as a difference.
 */
@Singleton
public class ImportDesk {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final DocumentRows documents;
    private final Rosters rosters;
    private final Outbox outbox;

    ImportDesk(
            TransactionOperations<Connection> transactions,
            Actions actions,
            DocumentRows documents,
            Rosters rosters,
            Outbox outbox) {
        this.transactions = transactions;
        this.actions = actions;
        this.documents = documents;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** Imports, or says why not. A dry run does all of it and takes it back. */
    public ImportResult run(ImportOrder order) {
        var result = transactions.executeWrite(status -> {
            var done = attempt(order);
            if (order.dryRun() || !(done instanceof ImportResult.Imported)) {
                status.setRollbackOnly();
            }
            return done;
        });
        rosters.forget(order.workspace());
        return result;
    }

    private ImportResult attempt(ImportOrder order) {
        var workspace = order.workspace().value();
        var roster = rosters.current(order.workspace());
        var committee = roster.committee(order.committee()).orElse(null);
        if (committee == null) {
            var codes = roster.committees().stream().map(Committee::code).collect(Collectors.joining(", "));
            return new ImportResult.Refused(
                    "There is no committee %s. %s".formatted(order.committee(), codes.isEmpty()
                            ? "None is set up yet: run `apply SETUP.yaml` first."
                            : "There is " + codes + "."));
        }
        var before = documents.find(workspace, committee.code(), order.sha256());
        if (before.isPresent()) {
            return new ImportResult.Known("%s was imported on %s as %s. Nothing changed."
                    .formatted(
                            order.file(),
                            Days.spoken(Instants.at(before.get().imported()).atZone(committee.zone()).toLocalDate()),
                            before.get().name()));
        }
        var addressed = order.draft().addressedTo();
        if (addressed != null && !order.force() && !isSame(addressed, committee)) {
            return new ImportResult.Refused(
                    "%s is made out to “%s”, not to the %s (%s). Name the committee it belongs to, or add --force."
                            .formatted(order.file(), addressed, committee.name(), committee.code()));
        }
        if (order.draft().actions().isEmpty()) {
            return new ImportResult.Refused("%s holds no action.".formatted(order.file()));
        }
        return new ImportResult.Imported(new Run(order, committee).store());
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

    /** One import under way. */
    private final class Run {
        private final ImportOrder order;
        private final Committee committee;
        private final DraftAction draftAction;
        private final List<Reference> added = new ArrayList<>();
        private final List<Reference> recognised = new ArrayList<>();
        private final List<String> differences = new ArrayList<>();
        private final List<ImportReport.Doubt> doubts = new ArrayList<>();
        private final Set<Reference> mentioned = new HashSet<>();

        Run(ImportOrder order, Committee committee) {
            this.order = order;
            this.committee = committee;
            this.draftAction = new DraftAction(order, committee, rosters.current(order.workspace()));
        }

        ImportReport store() {
            documents.insert(new DocumentRow(
                    order.workspace().value(),
                    committee.code(),
                    order.sha256(),
                    order.file(),
                    order.draft().form().written(),
                    order.draft().date() == null ? null : order.draft().date().toString(),
                    Instants.micros(order.at()),
                    order.actor()));
            order.draft().warnings().forEach(warning -> doubts.add(
                    new ImportReport.Doubt(warning.lines().toString(), order.file(), warning.words())));
            order.draft().actions().forEach(this::store);
            storeCorrespondence();
            return new ImportReport(
                    order.file(),
                    order.draft(),
                    List.copyOf(added),
                    List.copyOf(recognised),
                    List.copyOf(differences),
                    List.copyOf(doubts),
                    !order.dryRun());
        }

        private void store(Draft.Row row) {
            saveMeeting(row);
            var known = known(row);
            var ref = known == null ? add(row) : recognise(row, known);
            mentioned.add(ref);
            var status = row.status();
            documents.insertMention(
                    order.workspace().value(),
                    ref.toString(),
                    order.sha256(),
                    mentioned.size(),
                    row.wording().text(),
                    status == null ? null : status.written(),
                    row.statusNote(),
                    row.timing(),
                    row.lines().toString());
        }

        private void saveMeeting(Draft.Row row) {
            var meeting = row.meeting();
            if (meeting == null) {
                return;
            }
            rosters.save(order.workspace(), new Meeting(committee.code(), meeting, null));
            if (row.itemNo() != null) {
                rosters.saveItem(
                        order.workspace(),
                        committee.code(),
                        meeting,
                        row.itemNo(),
                        Objects.requireNonNullElse(row.itemTitle(), ""));
            }
        }

        private @Nullable Action known(Draft.Row row) {
            var meeting = row.meeting();
            var item = row.itemNo();
            if (meeting == null || item == null) {
                return null;
            }
            var there = actions.atItem(order.workspace(), committee.code(), meeting, item);
            return actions.find(order.workspace(), there).stream()
                    .filter(action -> !mentioned.contains(action.ref()))
                    .filter(action -> simplified(action.responsible().stated()).equals(simplified(row.responsible())))
                    .filter(action -> simplified(action.wording().text()).equals(simplified(row.wording().text())))
                    .findFirst()
                    .orElse(null);
        }

        private Reference add(Draft.Row row) {
            var meeting = row.meeting();
            var arose = meeting != null ? meeting : draftAction.documentDay();
            var ref = actions.nextReference(order.workspace(), committee.code(), arose.getYear());
            var action = draftAction.of(row, ref);
            actions.add(order.workspace(), action, draftAction.events(row));
            added.add(ref);
            action.warnings().forEach(words -> doubts.add(
                    new ImportReport.Doubt(row.lines().toString(), ref + ", " + action.responsible().spoken(), words)));
            return ref;
        }

        private Reference recognise(Draft.Row row, Action action) {
            recognised.add(action.ref());
            var status = row.status();
            var note = row.statusNote();
            if (status == null
                    || (status == action.state().status() && note.equals(action.statusNote()))) {
                return action.ref();
            }
            var said = "%s: the document says “%s. %s”; held here is “%s”."
                    .formatted(action.ref(), status.word(), note, action.statusSentence());
            if (wasChangedHere(action.ref())) {
                differences.add(said + " It was changed here, so nothing was overwritten.");
                return action.ref();
            }
            restate(action, status, row);
            differences.add(said + " Taken from the document.");
            return action.ref();
        }

        private void restate(Action action, Status status, Draft.Row row) {
            var day = draftAction.documentDay();
            var change = new Change.Restate(status, row.statusNote(), row.appendices(), order.file(), day);
            if (Lifecycle.decide(action, change, day) instanceof Decision.Accepted(var after, var happenings)) {
                // What an earlier document stated of the same day is in the history already.
                var told = actions.history(order.workspace(), action.ref());
                var events = new ArrayList<>(draftAction.history(row));
                events.removeIf(event -> told.stream()
                        .anyMatch(old -> old.day().equals(event.day()) && old.what().equals(event.what())));
                happenings.forEach(what -> events.add(draftAction.event(day, what)));
                actions.save(order.workspace(), after, events);
                outbox.refresh(order.workspace(), action.ref());
            }
        }

        private boolean wasChangedHere(Reference ref) {
            return actions.history(order.workspace(), ref).stream()
                    .map(Event::via)
                    // What a document said, or a reminder that went out by itself, is nobody's decision here.
                    .anyMatch(via -> !via.equals(DraftAction.VIA) && !via.equals(ReminderSent.VIA));
        }

        private void storeCorrespondence() {
            var workspace = order.workspace().value();
            for (var appendix : order.draft().appendices()) {
                documents.insertAppendix(
                        workspace, committee.code(), order.sha256(), appendix.number(), appendix.title());
            }
            var position = 0;
            for (var letter : order.draft().letters()) {
                var date = letter.date();
                documents.insertLetter(
                        workspace,
                        committee.code(),
                        order.sha256(),
                        position++,
                        letter.paragraph(),
                        letter.text(),
                        date == null ? null : date.toString(),
                        letter.appendices().stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
        }
    }
}
