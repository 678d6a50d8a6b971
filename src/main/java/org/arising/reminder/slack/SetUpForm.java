package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.access.Person;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.committee.DigestSlot;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.Rosters;
import org.arising.committee.Sending;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Routes;
import org.arising.slack.Standings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Sets a committee up from a form. Officers may, and those who run the Slack workspace: they bring in the first officer. */
@Singleton
class SetUpForm implements Routes {
    private final Standings standings;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Forms forms;

    SetUpForm(
            Standings standings,
            Rosters rosters,
            Outbox outbox,
            Forms forms) {
        this.standings = standings;
        this.rosters = rosters;
        this.outbox = outbox;
        this.forms = forms;
    }

    /** Whether somebody may set up a committee; the first one, which shows nobody anything, every full member may. */
    boolean isOpenTo(Visitor visitor) {
        return !visitor.run().isEmpty()
                || standings.isAdmin(visitor.person().id())
                || (visitor.roster().committees().isEmpty() && visitor.person().standing() == Person.Standing.MEMBER);
    }

    @Override
    public void register(App app) {
        forms.on(app, SetUpModal.CALLBACK, this::setUp);
    }

    private Response setUp(Form form) {
        var visitor = form.visitor();
        if (!isOpenTo(visitor)) {
            return form.say(say("setup-form.refusal.who"));
        }
        var fields = form.fields();
        var code = fields.text(SetUpModal.CODE).orElse("").strip();
        if (!code.matches("[A-Z][A-Z0-9]{0,11}")) {
            return form.error(SetUpModal.CODE, say("setup-form.refusal.code"));
        }
        if (visitor.roster().committee(code).isPresent()) {
            return form.error(SetUpModal.CODE, say("setup-form.refusal.code-taken", code));
        }
        var name = fields.text(SettingsModal.NAME);
        if (name.isEmpty()) {
            return form.error(SettingsModal.NAME, say("setup-form.refusal.no-name"));
        }
        var officers = fields.users(SettingsModal.OFFICERS);
        if (officers.isEmpty()) {
            return form.error(SettingsModal.OFFICERS, say("settings.refusal.no-officer"));
        }
        var channel = fields.conversation(SettingsModal.CHANNEL);
        if (channel.isEmpty()) {
            return form.error(SettingsModal.CHANNEL, say("setup-form.refusal.no-channel"));
        }
        var zone = zone(fields.text(SetUpModal.ZONE).orElse(""));
        if (zone.isEmpty()) {
            return form.error(SetUpModal.ZONE, say("setup-form.refusal.zone"));
        }
        var made = new Committee(
                code, name.get(), zone.get(), fields.choice(SettingsModal.CALENDAR).orElse("england"), channel.get(), officers,
                false, DigestSlot.USUAL, ReminderPolicy.USUAL, false, new Sending.Off(), visitor.now());
        save(form, made, channel.get());
        return form.say(say("setup-form.done", made.name()));
    }

    /** The time zone of that name; empty where there is none. */
    static Optional<ZoneId> zone(String typed) {
        try {
            return Optional.of(ZoneId.of(typed.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private void save(Form form, Committee made, String channel) {
        var visitor = form.visitor();
        forms.save(form, () -> {
            rosters.save(visitor.workspace(), made);
            outbox.put(new Notice(
                    visitor.workspace(), "record:" + form.once(), "record", say("setup-form.record", made.name()), made.code(),
                    channel, visitor.person().id(), List.of(), visitor.now()));
        });
        rosters.forget(visitor.workspace());
    }
}
