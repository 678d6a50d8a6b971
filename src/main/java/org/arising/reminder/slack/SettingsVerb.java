package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.committee.DigestSlot;
import org.arising.committee.Organisation;
import org.arising.committee.QuietHours;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.Rosters;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** {@code settings [committee or organisation]}: what the setup file says, by those who run a committee. */
@Singleton
class SettingsVerb implements SpokenVerb, Routes {
    private static final int LONGEST_SHORT_NAME = 20;

    private final TransactionOperations<Connection> transactions;
    private final SetUpForm setUp;
    private final NextMessages next;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Forms forms;

    SettingsVerb(
            TransactionOperations<Connection> transactions,
            SetUpForm setUp,
            NextMessages next,
            Rosters rosters,
            Outbox outbox,
            Forms forms) {
        this.transactions = transactions;
        this.setUp = setUp;
        this.next = next;
        this.rosters = rosters;
        this.outbox = outbox;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.SETTINGS);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        var run = visitor.run();
        var name = rest.strip();
        if (name.equalsIgnoreCase("new")) {
            return setUp.isOpenTo(visitor)
                    ? new Reply.Open(SetUpModal.of(visitor.person().id(), visitor.channel()))
                    : Reply.refused(Words.say("setup-form.refusal.who"));
        }
        if (run.isEmpty()) {
            return Reply.refused(visitor.notAnOfficer(Words.say("settings.refusal.deed")));
        }
        var body = visitor.roster().organisations().stream()
                .filter(each -> each.names().anyMatch(name::equalsIgnoreCase))
                .findFirst();
        if (body.isPresent()) {
            return new Reply.Open(SettingsModal.organisation(body.get(), false, visitor.channel()));
        }
        var committee = name.isEmpty()
                ? visitor.meant().filter(run::contains)
                : run.stream().filter(each -> each.code().equalsIgnoreCase(name)).findFirst();
        if (committee.isEmpty() && !name.isEmpty()) {
            return name.length() > LONGEST_SHORT_NAME
                    ? Reply.refused(Words.say("settings.refusal.long-name", LONGEST_SHORT_NAME))
                    : new Reply.Open(SettingsModal.organisation(fresh(name), true, visitor.channel()));
        }
        return committee
                .<Reply>map(each -> new Reply.Open(
                        SettingsModal.committee(each, next.of(visitor, each), visitor.channel())))
                .orElseGet(() -> Reply.refused(Words.say(
                        "settings.refusal.which",
                        Texts.listed(run.stream().map(Committee::code).toList()),
                        run.getFirst().code())));
    }

    private static Organisation fresh(String shortName) {
        return new Organisation(shortName, shortName, List.of(), null, Set.of());
    }

    @Override
    public void register(App app) {
        forms.on(app, SettingsModal.CALLBACK, this::saveCommittee);
        forms.on(app, SettingsModal.ORGANISATION, this::saveOrganisation);
    }

    private Response saveCommittee(Form form) {
        var code = form.subject().committee();
        var old = code == null ? null : form.visitor().roster().committee(code).orElse(null);
        if (old == null || !form.visitor().isOfficer(old)) {
            return form.say(Words.say("settings.refusal.officers"));
        }
        var fields = form.fields();
        var officers = fields.users(SettingsModal.OFFICERS);
        if (officers.isEmpty()) {
            return form.error(SettingsModal.OFFICERS, Words.say("settings.refusal.no-officer"));
        }
        var numbers = new ArrayList<Integer>();
        for (var block : List.of(SettingsModal.BEFORE, SettingsModal.EVERY, SettingsModal.ESCALATE)) {
            var number = number(fields.text(block).orElse(""));
            if (number.isEmpty()) {
                return form.error(block, Words.say("settings.refusal.number"));
            }
            numbers.add(number.getAsInt());
        }
        var typed = fields.text(SettingsModal.QUIET).orElse("");
        var quiet = QuietHours.read(typed);
        if (quiet.isEmpty() && !typed.isBlank()) {
            return form.error(SettingsModal.QUIET, Words.say("settings.refusal.quiet"));
        }
        var rules = fields.choices(SettingsModal.RULES);
        var made = new Committee(
                old.code(),
                fields.text(SettingsModal.NAME).orElse(old.name()),
                old.zone(),
                fields.choice(SettingsModal.CALENDAR).orElse(old.calendar()),
                fields.conversation(SettingsModal.CHANNEL).orElse(old.channel()),
                officers,
                rules.contains(SettingsModal.CLOSED),
                new DigestSlot(
                        fields.choice(SettingsModal.DIGEST_DAY).map(DayOfWeek::valueOf).orElse(old.digest().day()),
                        fields.time(SettingsModal.DIGEST_AT).orElse(old.digest().at())),
                new ReminderPolicy(
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        fields.time(SettingsModal.REMINDERS_AT).orElse(old.reminders().at()),
                        quiet.orElse(null)),
                rules.contains(SettingsModal.ACCEPTANCE),
                old.sending(),
                old.since());
        if (!made.equals(old)) {
            var words = Words.say("settings.record.committee", old.code(), Texts.listed(changed(old, made)));
            save(form, made, words, () -> rosters.save(form.visitor().workspace(), made));
        }
        return form.close();
    }

    private static List<String> changed(Committee old, Committee made) {
        var names = new ArrayList<String>();
        differs(names, "name", old.name(), made.name());
        differs(names, "bank-holidays", old.calendar(), made.calendar());
        differs(names, "channel", old.channel(), made.channel());
        differs(names, "officers", old.officers(), made.officers());
        differs(names, "digest", old.digest(), made.digest());
        differs(names, "reminders", old.reminders(), made.reminders());
        differs(names, "acceptance", old.acceptance(), made.acceptance());
        differs(names, "reading", old.closed(), made.closed());
        return names;
    }

    private static void differs(List<String> names, String what, @Nullable Object old, @Nullable Object made) {
        if (!Objects.equals(old, made)) {
            names.add(Words.say("settings.changed." + what));
        }
    }

    private Response saveOrganisation(Form form) {
        var name = form.subject().thing();
        var run = form.visitor().run();
        var old = name == null ? null : form.visitor().roster().organisation(name).orElseGet(() -> fresh(name));
        if (old == null || run.isEmpty()) {
            return form.say(Words.say("settings.organisation.refusal.officers"));
        }
        var fields = form.fields();
        var made = new Organisation(
                old.shortName(),
                fields.text(SettingsModal.NAME).orElse(old.name()),
                Arrays.stream(fields.text(SettingsModal.ALIASES).orElse("").split(","))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList(),
                fields.conversation(SettingsModal.CHANNEL).orElse(old.channel()),
                fields.users(SettingsModal.PEOPLE));
        var taken = form.visitor().roster().organisations().stream()
                .filter(other -> !other.shortName().equals(old.shortName()))
                .filter(other -> made.names().anyMatch(mine -> other.names().anyMatch(mine::equalsIgnoreCase)))
                .findFirst();
        if (taken.isPresent()) {
            return form.error(SettingsModal.ALIASES, Words.say("settings.organisation.refusal.taken", taken.get().name()));
        }
        var isNew = form.visitor().roster().organisation(old.shortName()).isEmpty();
        if (isNew || !made.equals(old)) {
            var committee = form.visitor().here().filter(run::contains).orElse(run.getFirst());
            var words = isNew
                    ? Words.say("settings.organisation.record.added", old.shortName())
                    : Words.say("settings.organisation.record.changed", old.shortName());
            save(form, committee, words, () -> rosters.save(form.visitor().workspace(), made));
        }
        return form.close();
    }

    private void save(Form form, Committee committee, String words, Runnable save) {
        transactions.executeWrite(status -> {
            save.run();
            var channel = committee.channel();
            if (channel != null) {
                outbox.put(new Notice(
                        form.visitor().workspace(),
                        "record:" + form.once(),
                        "record",
                        words,
                        committee.code(),
                        channel,
                        form.visitor().person().id(),
                        List.of(),
                        form.visitor().now()));
            }
            return null;
        });
        rosters.forget(form.visitor().workspace());
    }

    private static OptionalInt number(String typed) {
        return typed.strip().matches("\\d{1,3}") && Integer.parseInt(typed.strip()) >= 1 && Integer.parseInt(typed.strip()) <= 250
                ? OptionalInt.of(Integer.parseInt(typed.strip()))
                : OptionalInt.empty();
    }
}
