package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
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
import org.arising.committee.Mailing;
import org.arising.committee.PublicName;
import org.arising.committee.QuietHours;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.Rosters;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code settings [committee or organisation]}: what the setup file says, by those who run a committee. */
@Singleton
class SettingsVerb implements SpokenVerb, Routes {
    private final PartySettings parties;
    private final SetUpForm setUp;
    private final NextMessages next;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Forms forms;

    SettingsVerb(
            PartySettings parties,
            SetUpForm setUp,
            NextMessages next,
            Rosters rosters,
            Outbox outbox,
            Forms forms) {
        this.parties = parties;
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
        var party = parties.asked(visitor, name);
        if (party.isPresent()) {
            return party.get();
        }
        var committee = name.isEmpty()
                ? visitor.meant().filter(run::contains)
                : run.stream().filter(each -> each.code().equalsIgnoreCase(name)).findFirst();
        if (committee.isEmpty() && !name.isEmpty()) {
            return parties.fresh(visitor, name);
        }
        return committee
                .<Reply>map(each -> new Reply.Open(
                        SettingsModal.committee(
                                each, next.of(visitor, each), visitor.roster().mails(), visitor.channel())))
                .orElseGet(() -> Reply.refused(Words.say(
                        "settings.refusal.which",
                        Texts.listed(run.stream().map(Committee::code).toList()),
                        run.getFirst().code())));
    }

    @Override
    public void register(App app) {
        forms.on(app, SettingsModal.CALLBACK, this::saveCommittee);
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
        var zone = SetUpForm.zone(fields.text(SetUpModal.ZONE).orElse(""));
        if (zone.isEmpty()) {
            return form.error(SetUpModal.ZONE, Words.say("setup-form.refusal.zone"));
        }
        var meetingsTo = fields.text(SettingsModal.MEETINGS_TO).orElse(null);
        if (meetingsTo != null && !Mailing.isAddress(meetingsTo)) {
            return form.error(SettingsModal.MEETINGS_TO, Words.say("mail.refusal.address"));
        }
        var rules = fields.choices(SettingsModal.RULES);
        var publicName = fields.text(SettingsModal.PUBLIC).map(String::strip).filter(name -> !name.isEmpty()).orElse(null);
        var unfit = publicName == null ? null : unfit(form, old, publicName, rules.contains(SettingsModal.CLOSED));
        if (unfit != null) {
            return form.error(SettingsModal.PUBLIC, unfit);
        }
        var made = new Committee(
                old.code(),
                fields.text(SettingsModal.NAME).orElse(old.name()),
                zone.get(),
                fields.choice(SettingsModal.CALENDAR).orElse(old.calendar()),
                fields.conversation(SettingsModal.CHANNEL).orElse(old.channel()),
                officers,
                rules.contains(SettingsModal.CLOSED),
                new DigestSlot(
                        fields.choice(SettingsModal.DIGEST_DAY).flatMap(SettingsVerb::day).orElse(old.digest().day()),
                        fields.time(SettingsModal.DIGEST_AT).orElse(old.digest().at())),
                new ReminderPolicy(
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        fields.time(SettingsModal.REMINDERS_AT).orElse(old.reminders().at()),
                        quiet.orElse(null)),
                rules.contains(SettingsModal.ACCEPTANCE),
                old.sending(),
                old.since(),
                meetingsTo,
                old.letters(),
                publicName);
        if (!made.equals(old)) {
            var words = Words.say("settings.record.committee", old.code(), Texts.listed(changed(old, made)));
            save(form, old, made, words);
        }
        return form.close();
    }

    private static List<String> changed(Committee old, Committee made) {
        var names = new ArrayList<String>();
        differs(names, "name", old.name(), made.name());
        differs(names, "zone", old.zone(), made.zone());
        differs(names, "bank-holidays", old.calendar(), made.calendar());
        differs(names, "channel", old.channel(), made.channel());
        differs(names, "officers", old.officers(), made.officers());
        differs(names, "digest", old.digest(), made.digest());
        differs(names, "reminders", old.reminders(), made.reminders());
        differs(names, "acceptance", old.acceptance(), made.acceptance());
        differs(names, "reading", old.closed(), made.closed());
        differs(names, "meetings-to", old.meetingsTo(), made.meetingsTo());
        var publicName = made.publicName();
        if (!Objects.equals(old.publicName(), publicName)) {
            names.add(publicName == null ? Words.say("settings.changed.public-off") : Words.say("settings.changed.public", publicName));
        }
        return names;
    }

    /** Why a public page cannot have that name; null where it can. */
    private @Nullable String unfit(Form form, Committee committee, String name, boolean closed) {
        if (PublicName.read(name).isEmpty()) {
            return Words.say("public.refusal.name");
        }
        if (closed) {
            return Words.say("public.refusal.private", committee.code());
        }
        return rosters.isPublicNameTaken(form.visitor().workspace(), List.of(committee.code()), name)
                ? Words.say("public.refusal.taken", name)
                : null;
    }

    private static void differs(List<String> names, String what, @Nullable Object old, @Nullable Object made) {
        if (!Objects.equals(old, made)) {
            names.add(Words.say("settings.changed." + what));
        }
    }

    private void save(Form form, Committee old, Committee made, String words) {
        var visitor = form.visitor();
        forms.save(form, () -> {
            // Whether anything is sent is another form's, which may come in meanwhile.
            rosters.current(visitor.workspace())
                    .committee(old.code())
                    .ifPresent(now -> rosters.save(visitor.workspace(), made.with(now.sending()).with(now.letters())));
            if (made.channel() != null) {
                outbox.put(new Notice(
                        visitor.workspace(),
                        "record:" + form.once(),
                        "record",
                        words,
                        made.code(),
                        made.channel(),
                        visitor.person().id(),
                        List.of(),
                        visitor.now()));
            }
            made.officers().stream().filter(each -> !old.isOfficer(each)).forEach(each -> outbox.put(new Notice(
                    visitor.workspace(),
                    "handover:%s:%s".formatted(form.once(), each),
                    HandoverNotice.KIND,
                    visitor.person().id(),
                    made.code(),
                    each,
                    visitor.person().id(),
                    List.of(),
                    visitor.now())));
        });
        rosters.forget(visitor.workspace());
    }

    private static OptionalInt number(String typed) {
        return typed.strip().matches("\\d{1,3}") && Integer.parseInt(typed.strip()) >= 1 && Integer.parseInt(typed.strip()) <= 250
                ? OptionalInt.of(Integer.parseInt(typed.strip()))
                : OptionalInt.empty();
    }

    private static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name)).findFirst();
    }
}
