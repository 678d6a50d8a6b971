package org.arising.mail;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Outcome;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Ids;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.response.FileStore;
import org.arising.settings.MailSettings;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** Files what comes by e-mail, each once, and offers it to the officers; nothing is completed and nobody is answered by it. */
@Singleton
public class MailDesk {
    /** The kind of notice that offers an e-mail to an officer; its subject is the e-mail's id. */
    public static final String KIND = "mail";
    /** It was taken as an answer. */
    public static final String ANSWER = "answer";
    /** It was filed as the updates of a plan that it was asked for. */
    public static final String UPDATE = "update";
    /** It was kept as a note. */
    public static final String NOTE = "note";
    /** It is about nothing here. */
    public static final String ASIDE = "aside";

    private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);

    private final TransactionOperations<Connection> transactions;
    private final InRows rows;
    private final InFileRows files;
    private final Belonging belonging;
    private final FileStore store;
    private final Outbox outbox;
    private final Rosters rosters;
    private final Undelivered undelivered;
    private final Settings settings;
    private final ServiceClock clock;

    MailDesk(
            TransactionOperations<Connection> transactions,
            InRows rows,
            InFileRows files,
            Belonging belonging,
            FileStore store,
            Outbox outbox,
            Rosters rosters,
            Undelivered undelivered,
            Settings settings,
            ServiceClock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.files = files;
        this.belonging = belonging;
        this.store = store;
        this.outbox = outbox;
        this.rosters = rosters;
        this.undelivered = undelivered;
        this.settings = settings;
        this.clock = clock;
    }

    /** Files an e-mail as it came over the wire; the same one again changes nothing. Fails only where it cannot be stored. */
    public void file(byte[] raw) throws IOException {
        var mail = settings.mail();
        if (mail == null) {
            return;
        }
        var read = MailReader.read(raw, mail.from(), mail.trusted());
        var answered = belonging.answered(read);
        var workspace = answered.map(row -> new WorkspaceId(row.workspaceId())).or(() -> belonging.workspace(read, mail.from())).orElse(null);
        if (workspace == null) {
            LOG.warn(
                    "The e-mail {} from {} answers no message of ours and names no committee of one workspace alone: it is left in the mailbox.",
                    read.messageId(),
                    read.sender());
            return;
        }
        var whole = store.store(raw);
        for (var file : read.files()) {
            store.store(file.content());
        }
        keep(workspace, read, answered.orElse(null), whole, mail);
    }

    private void keep(
            WorkspaceId workspace, ReadMail read, @Nullable OutRow answered, String whole, MailSettings mail) {
        transactions.executeWrite(status -> {
            if (rows.filed(workspace.value(), read.fingerprint()) > 0) {
                return null;
            }
            var roster = rosters.current(workspace);
            var notice = answered == null ? Optional.<Notice>empty() : outbox.find(workspace, answered.key());
            var id = Ids.fresh();
            var invited = notice.isEmpty() ? Belonging.invited(read, roster) : List.<Reference>of();
            var committee = notice.map(Notice::committee)
                    .or(() -> invited.stream().map(Reference::committee).findFirst())
                    .orElseGet(() -> Belonging.addressed(read, roster, mail.from()));
            rows.insert(new InRow(
                    workspace.value(), id, read.fingerprint(), read.messageId(), committee,
                    notice.map(Notice::key).orElse(""), written(invited), read.sort().name(), read.sender(), read.name(), read.subject(),
                    read.body(), MailText.shown(read.body()), read.checks(),
                    Belonging.writer(read.sender(), answered).stored(),
                    read.left() > 0 ? say("mail.left", read.left()) : read.problem(),
                    String.join(" ", Belonging.copiesUnreached(read, answered)), whole,
                    Instants.micros(clock.instant()), null, null));
            var position = 0;
            for (var file : read.files()) {
                var stored = file.stored(Sha256.of(file.content()));
                files.insert(new InFileRow(
                        workspace.value(), id, position++, stored.sha256(), stored.name(), stored.mimetype(), stored.size()));
            }
            if (read.sort() == ReadMail.Sort.BOUNCE) {
                notice.ifPresent(returned -> bounced(returned, read, answered));
            }
            if (read.sort() != ReadMail.Sort.OWN) {
                offer(workspace, id, committee, notice.map(Notice::committees).orElse(Set.of(committee)), roster);
            }
            return null;
        });
    }

    private void bounced(Notice notice, ReadMail read, @Nullable OutRow answered) {
        var copies = Belonging.copiesUnreached(read, answered);
        copies.forEach(copy -> undelivered.bounced(notice, copy, read.problem()));
        if (copies.isEmpty()) {
            undelivered.record(notice, read.problem());
        }
    }

    /** To each officer of its committees, or of all where none is known; to a committee's channel where it has no officer. */
    private void offer(WorkspaceId workspace, String id, String committee, Set<String> named, Roster roster) {
        var concerned = roster.committees().stream()
                .filter(each -> committee.isEmpty() || named.contains(each.code()))
                .toList();
        var told = new LinkedHashSet<String>();
        for (var each : concerned) {
            var channel = each.channel();
            var readers = each.officers().isEmpty() && channel != null ? Set.of(channel) : each.officers();
            for (var reader : readers) {
                if (told.add(reader)) {
                    outbox.put(new Notice(
                            workspace, key(id) + reader, KIND, id, each.code(), reader, "", List.of(), clock.instant()));
                }
            }
        }
    }

    private static String key(String id) {
        return KIND + ":" + id + ":";
    }

    /** The e-mail of that id. */
    public Optional<FiledMail> find(WorkspaceId workspace, String id) {
        return rows.find(workspace.value(), id).map(row -> filed(workspace, row));
    }

    private FiledMail filed(WorkspaceId workspace, InRow row) {
        var notice = row.notice().isEmpty() ? Optional.<Notice>empty() : outbox.find(workspace, row.notice());
        var question = notice.flatMap(answered -> belonging.question(workspace, answered));
        var refs = row.refs().isEmpty()
                ? notice.map(Notice::actions).orElse(List.of())
                : Arrays.stream(row.refs().split(" ")).map(Reference::of).toList();
        return new FiledMail(
                workspace, row.id(), row.committee(), notice.map(Notice::recipient).orElse(""),
                question.map(Notice::kind).orElse(""), question.map(Notice::subject).orElse(""), refs,
                ReadMail.Sort.valueOf(row.sort()), row.sender(), row.name(), row.subject(), row.body(), row.shown(),
                row.checks(), FiledMail.Writer.of(row.expected()), row.problem(), row.unreached(),
                files.of(workspace.value(), row.id()).stream().map(InFileRow::file).toList(),
                Instants.at(row.came()), row.settled(), row.settledBy());
    }

    /** Does what an officer says that it is, and settles it; where that is refused it stays as it was. */
    public Outcome settle(FiledMail mail, String as, String by, Supplier<Outcome> work) {
        return transactions.executeWrite(status -> {
            var outcome = work.get();
            if (outcome instanceof Outcome.Done) {
                rows.settle(mail.workspace().value(), mail.id(), as, by);
                redraw(mail);
            } else if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.Overtaken) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** It is that, and nothing more is to be decided about it; within the caller's transaction, where there is one. */
    public void settle(FiledMail mail, String as, String by) {
        transactions.executeWrite(status -> {
            rows.settle(mail.workspace().value(), mail.id(), as, by);
            redraw(mail);
            return null;
        });
    }

    /** It is about these actions, at least one and all of one committee, and offered anew; false where it was taken as an answer. */
    public boolean point(FiledMail mail, List<Reference> refs) {
        return transactions.executeWrite(status -> {
            var done = rows.point(mail.workspace().value(), mail.id(), written(refs), refs.getFirst().committee()) == 1;
            redraw(mail);
            return done;
        });
    }

    private static String written(List<Reference> refs) {
        return refs.stream().map(Reference::toString).collect(Collectors.joining(" "));
    }

    /** Shows the officers how it stands now. */
    public void redraw(FiledMail mail) {
        rows.told(mail.workspace().value(), key(mail.id()), KIND + ":" + mail.id() + ";")
                .forEach(key -> outbox.refresh(mail.workspace(), key));
    }
}
