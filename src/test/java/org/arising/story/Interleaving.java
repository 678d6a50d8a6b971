package org.arising.story;

import org.arising.access.Person;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Deadline;
import org.arising.action.Decision;
import org.arising.action.Hand;
import org.arising.action.Happening;
import org.arising.action.Kind;
import org.arising.action.Lifecycle;
import org.arising.action.NewAction;
import org.arising.action.Outcome;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.Wording;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Outbox;
import org.arising.playground.Modal;
import org.arising.playground.Posted;
import org.arising.response.Responses;
import org.arising.testkit.Postman;
import org.arising.testkit.Postman.Letter;
import org.arising.testkit.Postman.Receipt;
import org.arising.testkit.Records;
import org.arising.testkit.Town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** Three actions of one committee, what is sent about them all at the same time, and what must have come of it. */
final class Interleaving {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final LocalDate FRIDAY = LocalDate.of(2022, 10, 7);
    private static final int DEEDS = 9;

    private final Town town;
    private final Postman postman;
    private final Records records;
    private final int seed;
    private final String code;
    private final String home;
    private final String away;
    private final Random random;
    /** The first two are changed in forms; the third was asked for, and is answered in its thread. */
    private final List<Reference> refs = new ArrayList<>();
    private final Map<Reference, Action> before = new HashMap<>();
    private final Map<Reference, Integer> told = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Letter> others = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private Posted reminder;
    private Posted offer;
    private int answersBefore;

    /** A click or a form that changes an action, and the mark by which its effect is known. */
    private record Sent(
            Letter letter, Reference ref, String mark, Function<Action, Change> change, String view, List<Receipt> receipts) {}

    Interleaving(Town town, Postman postman, Records records, int seed, String code, String home, String away) {
        this.town = town;
        this.postman = postman;
        this.records = records;
        this.seed = seed;
        this.code = code;
        this.home = home;
        this.away = away;
        this.random = new Random(seed);
    }

    /** Adds the actions and asks for the third. */
    void ask() {
        for (var name : List.of("first", "second", "third")) {
            var hand = new Hand(
                    town.workspace(), new Person("U0CLERK", Person.Standing.MEMBER), "slack", "added-" + seed + name, true,
                    town.bean(ServiceClock.class).instant());
            var fresh = new NewAction(
                    code, null, null, Wording.plain("The " + name + " of " + seed),
                    new Action.Responsible(code, List.of("B" + code), List.of()), Deadline.NONE, Kind.UNDERTAKING, null);
            refs.add(((Outcome.Done) town.bean(ActionDesk.class).add(hand, fresh)).actions().getFirst().ref());
        }
        town.person("U0CLERK").types(home, "/actions request " + refs.get(2)).opened().submit().closed();
    }

    /** Answers beneath the request, which is offered as the answer. */
    void reply() {
        reminder = town.awaitMessage(away, refs.get(2).toString());
        assertThat(town.slack().awaits(Town.SOON, now ->
                        town.bean(Outbox.class).at(town.workspace(), away, reminder.ts()).isPresent()))
                .isTrue();
        town.person("U0MORGAN").replies(reminder, mark("said") + " You will have it by Friday.");
    }

    /** Waits for the offer: by then nothing of what was replied is on its way any more. */
    void offered() {
        offer = town.awaitMessage(away, "Is this the answer to " + refs.get(2));
        assertThat(town.slack().awaits(Town.SOON, now ->
                        town.bean(Outbox.class).at(town.workspace(), away, offer.ts()).isPresent()))
                .isTrue();
    }

    /** Sends, delivers and judges; how many deliveries it took. */
    int run() throws InterruptedException, ExecutionException {
        var deeds = deeds();
        Collections.shuffle(deeds, random);
        deeds.subList(0, DEEDS).forEach(Runnable::run);
        if (seed % 40 == 7) {
            // Making one takes longer than all the rest.
            reports();
        }
        refs.forEach(ref -> {
            before.put(ref, action(ref));
            told.put(ref, reading().history(town.workspace(), ref).size());
        });
        answersBefore = town.slack().ephemerals("U0CLERK", home).size();
        var count = deliver();
        refs.forEach(this::agrees);
        checks.forEach(Runnable::run);
        return count;
    }

    private String mark(String what) {
        return "%s-%d.".formatted(what, seed);
    }

    private ReadActions reading() {
        return town.bean(ReadActions.class);
    }

    private Action action(Reference ref) {
        return reading().find(town.workspace(), ref).orElseThrow();
    }

    private List<Runnable> deeds() {
        var first = refs.get(0);
        var second = refs.get(1);
        var deeds = new ArrayList<Runnable>(List.of(
                () -> reasoned("update", first, "Status note", mark -> new Change.Update(mark, null)),
                () -> reasoned("close", first, "Reason", Change.Close::new),
                () -> reasoned("withdraw", second, "Reason", Change.Withdraw::new),
                () -> reasoned("snooze", first, "Reason", mark -> new Change.Snooze(TODAY.plusDays(1), mark)),
                () -> reasoned("extend", second, "Reason", mark -> new Change.Extend(LocalDate.of(2022, 10, 13), mark)),
                this::corrects,
                () -> promises(second),
                () -> completes(second),
                this::takesAsNote,
                this::takesAsPromise,
                this::takesAsAnswer));
        deeds.addAll(List.of(
                this::adds, this::shares, this::renames, this::mentions, this::editsReply, this::deletesReply, this::looksAtHome,
                () -> others.addAll(postman.holds(1, () -> clerk().types(home, "/actions update " + first)))));
        return deeds;
    }

    private org.arising.playground.Person clerk() {
        return town.person("U0CLERK");
    }

    private void reasoned(String verb, Reference ref, String label, Function<String, Change> change) {
        var typed = verb.equals("extend") ? ref + " to 13 October" : ref.toString();
        var form = clerk().types(home, "/actions " + verb + " " + typed).opened().fill(label, mark(verb));
        submits(form, ref, mark(verb), action -> change.apply(mark(verb)));
    }

    private void corrects() {
        var form = clerk().types(home, "/actions edit " + refs.get(0)).opened();
        form.fill("Action", "Put right " + mark("edit")).fill("Reason", "A slip of the pen.");
        submits(form, refs.get(0), mark("edit"), action -> new Change.Correct(
                Wording.plain("Put right " + mark("edit")), action.responsible(), action.deadline(), action.exempt(),
                "A slip of the pen."));
    }

    private void promises(Reference ref) {
        var day = LocalDate.of(2022, 10, 20);
        var form = town.person("U0MORGAN").types(away, "/actions promise " + ref).opened().pickDate("Expected by", day);
        submits(form, ref, day.toString(), action -> new Change.Promise(day));
    }

    private void completes(Reference ref) {
        var form = town.person("U0MORGAN").types(away, "/actions complete " + ref).opened().fill("Response", mark("complete"));
        submits(form, ref, mark("complete"), Interleaving::completed);
    }

    /** What answers it is known once it has. */
    private static Change completed(Action action) {
        return new Change.Complete("", TODAY, Set.of(), true);
    }

    private void takesAsNote() {
        var letter = postman.holds(1, () -> town.person("U0MORGAN").clicks(offer, "Just a note")).getFirst();
        sent.add(new Sent(letter, refs.get(2), mark("said"), action ->
                new Change.Remark(mark("said") + " You will have it by Friday."), "", new ArrayList<>()));
    }

    private void takesAsPromise() {
        var letter = postman.holds(1, () -> clerk().clicks(offer, "Expect it by 7 October 2022")).getFirst();
        sent.add(new Sent(letter, refs.get(2), FRIDAY.toString(), action -> new Change.Promise(FRIDAY), "", new ArrayList<>()));
    }

    private void takesAsAnswer() {
        var form = town.person("U0MORGAN").clicks(offer, "Complete").opened().fill("Response", mark("answer"));
        submits(form, refs.get(2), mark("answer"), Interleaving::completed);
    }

    private void submits(Modal form, Reference ref, String mark, Function<Action, Change> change) {
        var view = form.viewId();
        sent.add(new Sent(postman.holds(1, form::submit).getFirst(), ref, mark, change, view, new ArrayList<>()));
    }

    private void other(Letter letter, String counting, Object... values) {
        others.add(letter);
        var earlier = records.number(counting, values);
        checks.add(() -> assertThat(records.number(counting, values)).as("%d: %s", seed, counting).isEqualTo(earlier + 1));
    }

    private void adds() {
        var form = clerk().types(home, "/actions add").opened();
        form.fill("Action", mark("add")).fill("Responsible", "B" + code).fill("Deadline", "1 November 2022");
        other(postman.holds(1, form::submit).getFirst(), "SELECT count(*) FROM action WHERE committee = ?", code);
    }

    private void shares() {
        var list = Town.told(clerk().types(home, "/actions all"));
        other(
                postman.holds(1, () -> clerk().clicks(list, "Share")).getFirst(),
                "SELECT count(*) FROM outbox WHERE kind = 'share' AND recipient = ?", home);
    }

    private void reports() {
        other(
                postman.holds(1, () -> clerk().types(home, "/actions report 2022-10-03")).getFirst(),
                "SELECT count(*) FROM outbox WHERE kind = 'report' AND committee = ?", code);
    }

    /** Two forms that set the same thing: the one that came last stands, however often the other comes again. */
    private void renames() {
        var views = new ArrayList<String>();
        var names = List.of("One " + mark("name"), "Other " + mark("name"));
        for (var name : names) {
            var form = clerk().types(home, "/actions settings " + code).opened().fill("Name", name);
            views.add("record:view:" + form.viewId());
            others.addAll(postman.holds(1, form::submit));
        }
        checks.add(() -> {
            var saved = records.column(
                    "SELECT key FROM outbox WHERE key IN (?, ?) ORDER BY created DESC", views.get(0), views.get(1));
            assertThat(saved).hasSize(2);
            assertThat(records.column("SELECT name FROM committee WHERE code = ?", code))
                    .as("%d: the name that came last", seed)
                    .containsExactly(names.get(views.indexOf(saved.getFirst())));
        });
    }

    private void mentions() {
        others.addAll(postman.holds(2, () -> clerk().types(home, "@arising show " + refs.get(1))));
        checks.add(() ->
                assertThat(town.slack().ephemerals("U0CLERK", home)).as("%d: the answer", seed).hasSize(answersBefore + 1));
    }

    private void looksAtHome() {
        others.addAll(postman.holds(1, () -> town.person("U0VISITOR").opensHome()));
        checks.add(() -> assertThat(records.number("SELECT count(*) FROM home WHERE person = 'U0VISITOR'")).isEqualTo(1));
    }

    private void editsReply() {
        var edited = replied("drafted");
        others.addAll(postman.holds(1, () -> town.person("U0MORGAN").edits(edited, mark("edited"))));
        checks.add(() -> {
            var kept = records.column("SELECT text FROM thread_reply WHERE channel = ? AND ts = ?", away, edited.ts());
            // Nothing is offered beneath what was answered by then.
            if (action(refs.get(2)).stage() == Stage.ONGOING || !kept.isEmpty()) {
                assertThat(kept).as("%d: the reply as it was changed", seed).containsExactly(mark("edited"));
                assertThat(offers(edited)).isEqualTo(1);
            }
        });
    }

    private void deletesReply() {
        var deleted = replied("regretted");
        others.addAll(postman.holds(1, () -> town.person("U0MORGAN").deletes(deleted)));
        checks.add(() -> {
            assertThat(records.column("SELECT settled || text FROM thread_reply WHERE channel = ? AND ts = ?", away, deleted.ts()))
                    .as("%d: the reply that was deleted", seed)
                    .containsExactly("withdrawn");
            assertThat(offers(deleted)).isLessThanOrEqualTo(1);
        });
    }

    private Posted replied(String words) {
        others.addAll(postman.holds(1, () -> town.person("U0MORGAN").replies(reminder, mark(words))));
        return town.slack().channel(away).messages().stream()
                .filter(post -> post.text().equals(mark(words)))
                .findFirst()
                .orElseThrow();
    }

    private long offers(Posted reply) {
        return records.number("SELECT count(*) FROM outbox WHERE key = ?", "offer:" + away + " " + reply.ts());
    }

    /** Each one to four times, some signed anew, three at once, until all are in. */
    private int deliver() throws InterruptedException, ExecutionException {
        var deliveries = new ArrayList<Runnable>();
        sent.forEach(each -> repeated(each.letter(), each.receipts(), deliveries));
        others.forEach(each -> repeated(each, new ArrayList<>(), deliveries));
        Collections.shuffle(deliveries, random);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var each : deliveries.stream().map(threads::submit).toList()) {
                each.get();
            }
        }
        return deliveries.size();
    }

    private void repeated(Letter letter, List<Receipt> receipts, List<Runnable> deliveries) {
        var times = 1 + random.nextInt(4);
        for (int retry = 0; retry < times; retry++) {
            var number = retry;
            var age = random.nextInt(240);
            deliveries.add(() -> {
                var receipt = postman.deliver(letter, number, age);
                // As Slack does with an event that is not taken.
                for (int again = number + 1; receipt.status() == 429 && again <= number + 3; again++) {
                    receipt = postman.deliver(letter, again, age + again);
                }
                assertThat(receipt.status()).isEqualTo(200);
                synchronized (receipts) {
                    receipts.add(receipt);
                }
            });
        }
    }

    /** The history tells in which order they had their effect: done one after the other in that order, they come to the same. */
    private void agrees(Reference ref) {
        var history = reading().history(town.workspace(), ref);
        var words = new HashMap<String, String>();
        town.bean(Responses.class).answering(town.workspace(), ref).forEach(each -> words.put(each.id(), each.text()));
        var applied = new HashSet<Sent>();
        var expected = before.get(ref);
        for (var event : history.subList(told.get(ref), history.size())) {
            var response = event.what() instanceof Happening.Completed(var id, var day) ? id : "";
            var says = event.what() + words.getOrDefault(response, "");
            var mine = sent.stream()
                    .filter(each -> each.ref().equals(ref) && says.contains(each.mark()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("%d: nobody sent %s".formatted(seed, says)));
            assertThat(applied.add(mine)).as("%d: %s has its effect once", seed, mine.mark()).isTrue();
            var change = response.isEmpty()
                    ? mine.change().apply(expected)
                    : new Change.Complete(response, TODAY, Set.of(), true);
            assertThat(Lifecycle.decide(expected, change, TODAY)).isInstanceOf(Decision.Accepted.class);
            expected = ((Decision.Accepted) Lifecycle.decide(expected, change, TODAY)).action();
        }
        assertThat(action(ref)).as("%d: %s", seed, ref).isEqualTo(expected);
        for (var each : sent) {
            if (each.ref().equals(ref) && !each.view().isEmpty()) {
                var done = applied.contains(each) ? 1 : 0;
                var isTaken = each.receipts().stream().anyMatch(Receipt::isPlain);
                assertThat(isTaken).as("%d: what is said of %s", seed, each.mark()).isEqualTo(done == 1);
                assertThat(records.number("SELECT count(*) FROM outbox WHERE key LIKE ?", "record:view:" + each.view() + ":%"))
                        .as("%d: lines about %s", seed, each.mark())
                        .isEqualTo(done);
                assertThat(records.number("SELECT count(*) FROM response WHERE text = ?", each.mark()))
                        .isEqualTo(words.containsValue(each.mark()) ? 1 : 0);
            }
        }
    }
}
