package org.arising.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Answer;
import org.arising.action.Change;
import org.arising.action.Deadline;
import org.arising.action.Hand;
import org.arising.action.Kind;
import org.arising.action.NewAction;
import org.arising.action.Outcome;
import org.arising.action.ReadActions;
import org.arising.action.Wording;
import org.arising.conversation.ThreadReplies;
import org.arising.conversation.ThreadReply;
import org.arising.document.importing.StagedImport;
import org.arising.document.importing.StagedImports;
import org.arising.document.reading.DocumentReader;
import org.arising.document.reading.Reading;
import org.arising.kernel.Ids;
import org.arising.kernel.Reference;
import org.arising.kernel.Sha256;
import org.arising.mail.MailDesk;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.plan.PlanDesk;
import org.arising.plan.PlanOutcome;
import org.arising.reminder.Occasion;
import org.arising.reminder.ReminderRun;
import org.arising.response.FileStore;
import org.arising.response.Response;
import org.arising.response.StoredFile;
import org.arising.testkit.Eventually;
import org.arising.testkit.Town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What requests are about: shared by all that are to be refused, for those change nothing, or made anew for one that changes
 * it. A form that is to be refused saw its action as it was at first, so that it may also be told what has happened since.
 */
final class Subjects {
    /** What an action is like. */
    enum Of {
        PLAIN,
        OF_ORGANISATION,
        IN_PARTS,
        ANSWERED,
        COMPLETED,
        DELEGATION,
        BY_MAIL,
        COMMITMENT
    }

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final Action.Responsible PARTY = new Action.Responsible(
            PrivateWorld.WORDS + " officer, MPS", List.of("MPS"), List.of("MOPAC/Deputy Mayor for Policing and Crime"));

    private final PrivateWorld world;
    private final boolean shared;
    private final Map<Object, Object> made = new HashMap<>();

    private Subjects(PrivateWorld world, boolean shared) {
        this.world = world;
        this.shared = shared;
    }

    static Subjects shared(PrivateWorld world) {
        return new Subjects(world, true);
    }

    static Subjects fresh(PrivateWorld world) {
        return new Subjects(world, false);
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Object name, Supplier<T> making) {
        var known = made.get(name);
        if (known == null) {
            known = making.get();
            made.put(name, known);
        }
        return (T) known;
    }

    private Town town() {
        return world.town();
    }

    private Hand hand(String user, String committee) {
        return new Hand(
                world.workspace(), new Person(user, Person.Standing.MEMBER), "slack", Ids.fresh(), committee.equals("PRV"), world.now());
    }

    /** An action of the private committee. */
    Reference ref(Of of) {
        return once(of, () -> action(of));
    }

    /** Another one. */
    Reference other() {
        return once("other", () -> action(Of.PLAIN));
    }

    /** An action of the committee beside it, whose officer everybody knows. */
    Reference beside() {
        return once("beside", () -> add("PCC", new NewAction(
                "PCC", null, null, Wording.plain("The budget."), new Action.Responsible("COUNCIL", List.of("COUNCIL"), List.of()),
                Deadline.NONE, Kind.UNDERTAKING, null)));
    }

    private Reference action(Of of) {
        var parts = List.of(
                new Wording.Part(PrivateWorld.WORDS + " of May", ""), new Wording.Part(PrivateWorld.WORDS + " of June", ""));
        var ref = add("PRV", new NewAction(
                "PRV",
                LocalDate.of(2022, 9, 29),
                PrivateWorld.WORDS,
                of == Of.IN_PARTS ? new Wording(PrivateWorld.WORDS, parts, "") : Wording.plain(PrivateWorld.WORDS + " is to be shown."),
                switch (of) {
                    case OF_ORGANISATION -> new Action.Responsible(PrivateWorld.WORDS + " keeper, MPS", List.of("MPS"), List.of());
                    case BY_MAIL -> new Action.Responsible("COUNCIL", List.of("COUNCIL"), List.of());
                    default -> PARTY;
                },
                new Deadline("By the " + PrivateWorld.SECRET + " day", LocalDate.of(2022, 10, 28), ""),
                switch (of) {
                    case DELEGATION -> Kind.DELEGATION;
                    case COMMITMENT -> Kind.COMMITMENT;
                    default -> Kind.UNDERTAKING;
                },
                null));
        change(ref, new Change.Remark(PrivateWorld.WORDS));
        if (of != Of.DELEGATION) {
            change(ref, new Change.Update(PrivateWorld.WORDS, null));
        }
        switch (of) {
            case ANSWERED -> complete(ref, "U0MPS");
            case COMPLETED -> complete(ref, "U0PRIV");
            default -> {
                // It stays as it was raised.
            }
        }
        return ref;
    }

    private Reference add(String committee, NewAction fresh) {
        var outcome = town().bean(ActionDesk.class).add(hand(committee.equals("PRV") ? "U0PRIV" : "U0CLERK", committee), fresh);
        return ((Outcome.Done) outcome).actions().getFirst().ref();
    }

    private void change(Reference ref, Change change) {
        assertThat(town().bean(ActionDesk.class).change(hand("U0PRIV", "PRV"), List.of(ref), change))
                .isInstanceOf(Outcome.Done.class);
    }

    private void complete(Reference ref, String user) {
        try {
            var content = PrivateWorld.WORDS.getBytes(StandardCharsets.UTF_8);
            var file = new StoredFile(
                    town().bean(FileStore.class).store(content), PrivateWorld.SECRET + ".txt", "text/plain", content.length);
            var answer = new Answer(new Response(Ids.fresh(), user, TODAY, PrivateWorld.WORDS, List.of(file)), Set.of());
            assertThat(town().bean(ActionDesk.class).complete(hand(user, "PRV"), List.of(ref), answer))
                    .isInstanceOf(Outcome.Done.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a form keeps that is about actions. */
    String about(Reference... refs) {
        return about("", refs);
    }

    /** The same, and about something that has an id. */
    String about(String thing, Reference... refs) {
        var actions = town().bean(ReadActions.class);
        var seen = List.of(refs).stream()
                .map(ref -> "\"%s@%d\"".formatted(ref, shared ? 1 : actions.find(world.workspace(), ref).orElseThrow().version()))
                .toList();
        return metadata(String.join(",", seen), "null", thing);
    }

    /** The same, in a form whose action is as it was at first. */
    String aboutLongAgo(Reference ref) {
        return metadata("\"%s@1\"".formatted(ref), "null", "");
    }

    /** What a form keeps that is about the private committee. */
    String committee(String thing) {
        return metadata("", "\"PRV\"", thing);
    }

    private static String metadata(String actions, String committee, String thing) {
        return "{\"actions\":[%s],\"committee\":%s,\"channel\":\"%s\"%s}".formatted(
                actions, committee, PrivateWorld.INSIDE, thing.isEmpty() ? "" : ",\"thing\":\"" + thing + "\"");
    }

    /** A reply of the party beneath the message that asked it, that nobody has taken yet: its key. */
    String reply() {
        return once("reply", () -> {
            var asked = asked();
            var ts = "1664787%03d.%06d".formatted(made.size(), System.nanoTime() % 1_000_000);
            var reply = new ThreadReply(
                    world.workspace(), Request.PARTY, ts, asked.place().ts(), asked.key(), "U0MPS",
                    // Longer than a field, so that an answer takes it whole.
                    PrivateWorld.WORDS + " comes by 14 October 2022. " + "It is long. ".repeat(300),
                    List.of(), world.now(), null, null, "");
            town().bean(ThreadReplies.class).offer(reply, "PRV", List.of(asked.ref()));
            return reply.key();
        });
    }

    /** A message in the party's channel that asks for an action's answer. */
    record AskedFor(Reference ref, String key, Outbox.Place place) {}

    AskedFor asked() {
        return once("asked", () -> {
            var ref = action(Of.PLAIN);
            var once = Ids.fresh();
            assertThat(town().bean(ReminderRun.class).askNow(new ReminderRun.Asking(
                            world.workspace(), world.committee(), List.of(ref), Occasion.Kind.REQUEST, Request.PARTY, "U0PRIV", once,
                            world.now())))
                    .isEmpty();
            var key = "reminder:" + once;
            var outbox = town().bean(Outbox.class);
            Eventually.holds(Town.SOON, () -> assertThat(outbox.posted(world.workspace(), key)).isPresent());
            return new AskedFor(ref, key, outbox.posted(world.workspace(), key).orElseThrow());
        });
    }

    /** An e-mail about an action, that nobody has taken yet: its id. */
    String mail() {
        return once("mail", () -> {
            var id = world.untakenMail();
            var desk = town().bean(MailDesk.class);
            assertThat(desk.point(desk.find(world.workspace(), id).orElseThrow(), List.of(ref(Of.BY_MAIL)))).isTrue();
            return id;
        });
    }

    /** A document that was handed in and read: its id. */
    String found() {
        return once("found", () -> staged(false));
    }

    /** One that is made out to another committee. */
    String foreign() {
        return once("foreign", () -> staged(true));
    }

    private String staged(boolean foreign) {
        var id = Ids.fresh();
        var content = "Actions\n\nAction 1: The MPS to show %s %s.\n".formatted(PrivateWorld.WORDS, id).getBytes(StandardCharsets.UTF_8);
        var draft = ((Reading.Read) DocumentReader.read(PrivateWorld.SECRET + ".txt", content)).draft();
        var sha256 = Sha256.of(content);
        var staged = new StagedImport(
                world.workspace(), id, "PRV", "U0PRIV", PrivateWorld.SECRET + ".txt", "text/plain", "F0NONE", "",
                StagedImport.Stage.READING, PrivateWorld.WORDS, false, null, world.now());
        var imports = town().bean(StagedImports.class);
        imports.ask(staged);
        if (foreign) {
            imports.foreign(staged, draft, sha256, PrivateWorld.WORDS);
        } else {
            imports.found(staged, draft, sha256, 1);
            world.records().change("""
                    INSERT INTO difference (workspace_id, committee, ref, sha256, field, held, stated, weight, outcome)
                    VALUES ('%s', 'PRV', '%s', '%s', 'action', '%s', '%s at last', 'substance', 'open')"""
                    .formatted(world.workspace().value(), ref(Of.PLAIN), sha256, PrivateWorld.WORDS, PrivateWorld.WORDS));
        }
        return id;
    }

    /** A message that could not be sent: its key. */
    String failed() {
        return once("failed", () -> {
            var key = "record:" + Ids.fresh();
            // Not due yet, so that nobody sends it meanwhile.
            town().bean(Outbox.class).put(new Notice(
                    world.workspace(), key, "record", PrivateWorld.WORDS, "PRV", PrivateWorld.INSIDE, "U0PRIV", List.of(ref(Of.PLAIN)),
                    world.now().plus(Duration.ofHours(1))));
            world.records().change("UPDATE outbox SET state = 'failed', problem = '%s' WHERE key = '%s'".formatted(PrivateWorld.WORDS, key));
            return key;
        });
    }

    /** A commitment of the plan whose period is open, and of which something was said. */
    Reference commitment() {
        return once("commitment", () -> {
            var desk = town().bean(PlanDesk.class);
            var ref = ref(Of.COMMITMENT);
            if (desk.open(world.workspace(), "PRV").isEmpty()) {
                assertThat(desk.open(hand("U0PRIV", "PRV"), world.committee(), PrivateWorld.WORDS, LocalDate.of(2022, 10, 28)))
                        .isInstanceOf(PlanOutcome.Done.class);
            }
            return ref;
        });
    }

    /** An e-mail that answers the request for updates of that period: its id. */
    String planMail() {
        return once("plan-mail", () -> {
            var id = world.untakenMail();
            var key = "plan:" + id;
            var commitment = commitment();
            world.records().change(
                    """
                    INSERT INTO outbox (workspace_id, key, kind, subject, committee, recipient, actor, state, due, created, attempts, lease)
                    VALUES ('%1$s', '%2$s', 'plan', '%3$s', 'PRV', 'clerk@borough.example', '', 'sent', 0, 0, 1, 0)"""
                            .formatted(world.workspace().value(), key, PrivateWorld.WORDS),
                    "INSERT INTO outbox_action (workspace_id, ref, key) VALUES ('%s', '%s', '%s')"
                            .formatted(world.workspace().value(), commitment, key),
                    "UPDATE mail_in SET notice = '%s', refs = '', committee = 'PRV' WHERE id = '%s'".formatted(key, id));
            return id;
        });
    }

    /** A file that Slack keeps, as it tells of it. */
    JsonNode file() {
        return world.file();
    }

    /** What names the party's address in a form. */
    String address() {
        return Sha256.of("clerk@borough.example".getBytes(StandardCharsets.UTF_8));
    }

    /** A committee's code that is not given yet. */
    String unusedCode() {
        return "N" + (System.nanoTime() % 1_000_000_000);
    }
}
