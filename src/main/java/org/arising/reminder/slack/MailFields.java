package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.slack.Form;
import org.arising.committee.Mailing;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The fields of an organisation or a post that say where it is written to by e-mail, and what for. */
final class MailFields {
    /** Labelled {@code E-mail address}. */
    static final String EMAIL = "email";
    /** Labelled {@code Which way first}. */
    static final String PREFER = "prefer";

    /** Labelled {@code Calendar}. */
    static final String CALENDAR = "mail-calendar";

    private static final String ON = "on";

    private MailFields() {}

    static List<LayoutBlock> of(@Nullable Mailing mail) {
        return List.of(
                Field.line(EMAIL, say("mail.label.email"), mail == null ? "" : mail.address(), true, say("mail.hint.email")),
                Field.select(
                        PREFER,
                        say("mail.label.prefer"),
                        Arrays.stream(Mailing.Prefer.values())
                                .map(each -> Draw.option(say("mail.prefer." + each.written()), each.written()))
                                .toList(),
                        (mail == null ? Mailing.Prefer.SLACK : mail.prefer()).written()),
                Field.tick(
                        CALENDAR,
                        say("mail.label.calendar"),
                        say("mail.option.calendar"),
                        ON,
                        mail != null && mail.calendar()));
    }

    /** Whether what is typed may be an address, or nothing is. */
    static boolean isSound(Form form) {
        return form.fields().text(EMAIL).map(Mailing::isAddress).orElse(true);
    }

    /** What the form says, or null where it names no address. */
    static @Nullable Mailing read(Form form) {
        var prefer = form.fields().choice(PREFER).flatMap(Mailing.Prefer::read).orElse(Mailing.Prefer.SLACK);
        var calendar = form.fields().choices(CALENDAR).contains(ON);
        return form.fields().text(EMAIL).map(address -> new Mailing(address, prefer, calendar)).orElse(null);
    }
}
