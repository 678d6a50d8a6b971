package org.arising.document.reporting;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Texts;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The texts that stand in a committee's reports, and its log of correspondence. */
@Singleton
public class ReportTexts {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final TransactionOperations<Connection> transactions;
    private final ReportRows rows;
    private final ReadingReports reading;

    ReportTexts(TransactionOperations<Connection> transactions, ReportRows rows, ReadingReports reading) {
        this.transactions = transactions;
        this.rows = rows;
        this.reading = reading;
    }

    /** The texts that a committee has of its own. */
    public Map<StandingText, String> of(WorkspaceId workspace, String committee) {
        var texts = new EnumMap<StandingText, String>(StandingText.class);
        for (var row : reading.texts(workspace.value(), committee)) {
            for (var text : StandingText.values()) {
                if (text.field().equals(row.field())) {
                    texts.put(text, row.text());
                }
            }
        }
        return texts;
    }

    /** Keeps those texts; others stay as they are. */
    public void save(WorkspaceId workspace, String committee, Map<StandingText, String> texts) {
        transactions.executeWrite(status -> {
            texts.forEach((text, words) -> rows.saveText(workspace.value(), committee, text.field(), words.strip()));
            return null;
        });
    }

    /** The letters of the log, newest first, at most that many. */
    public List<Correspondence> letters(WorkspaceId workspace, String committee, int most) {
        return reading.letters(workspace.value(), committee, EVER.toString(), NEVER.toString()).reversed().stream()
                .limit(most)
                .map(LetterRow::letter)
                .toList();
    }

    /** Adds a letter, whose files are in the file store already; the same id again does nothing. */
    public void add(WorkspaceId workspace, String committee, Correspondence letter, String actor, Instant at) {
        transactions.executeWrite(status -> {
            var added = rows.insertLetter(
                    workspace.value(),
                    letter.id(),
                    committee,
                    letter.day().toString(),
                    Texts.collapsed(letter.sender()),
                    Texts.collapsed(letter.text()),
                    letter.attached() ? 1 : 0,
                    actor,
                    Instants.micros(at));
            if (added == 0) {
                return null;
            }
            var place = 0;
            for (var file : letter.files()) {
                rows.insertStored(workspace.value(), file.sha256(), file.size(), Instants.micros(at));
                rows.insertFile(
                        workspace.value(), letter.id(), place++, file.sha256(), file.name(), file.mimetype(), file.size());
            }
            return null;
        });
    }

    /** Leaves a letter out of further reports; those that were issued keep it. */
    public void withdraw(WorkspaceId workspace, String committee, String letter) {
        transactions.executeWrite(status -> rows.withdraw(workspace.value(), committee, letter));
    }
}
