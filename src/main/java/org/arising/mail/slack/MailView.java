package org.arising.mail.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.mail.FiledMail;
import org.arising.mail.MailDesk;
import org.arising.mail.ReadMail;
import org.arising.response.StoredFile;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** An e-mail as an officer reads it: from whom, whether that can be believed, what it says, and what it may be. */
public final class MailView {
    private static final int NAMED = 12;
    private static final int SHOWN = 2_500;
    private static final int LINE = 200;

    private MailView() {}

    /**
     * The offer.
     *
     * @param open the actions that it may answer and that are ongoing
     * @param by name of who settled it; empty while nobody has
     * @param use what it may be in place of an answer to them, or null
     */
    public static Message of(FiledMail mail, List<Action> open, String by, MailUse.@Nullable Offer use) {
        var blocks = new ArrayList<LayoutBlock>();
        var line = heading(mail);
        blocks.add(Draw.section(line));
        blocks.add(Draw.context(say("mail.subject", mail.subject().isEmpty() ? say("mail.no-subject") : Snippet.of(mail.subject(), LINE))));
        blocks.add(Draw.context(origin(mail)));
        if (!mail.shown().isBlank()) {
            var isCut = mail.shown().length() > SHOWN || !mail.shown().equals(mail.body());
            blocks.addAll(Draw.sections(Texts.shortened(mail.shown(), SHOWN)));
            if (isCut) {
                blocks.add(Draw.context(say("mail.cut")));
            }
        }
        if (!mail.files().isEmpty()) {
            var names = Texts.listed(mail.files().stream().map(StoredFile::name).toList());
            blocks.add(Draw.context(say("mail.files", Texts.shortened(names, 500), mail.files().size())));
        }
        if (!mail.problem().isEmpty()) {
            blocks.add(Draw.context(Texts.shortened(mail.problem(), 600)));
        }
        blocks.addAll(end(mail, open, Snippet.of(by, 80), use));
        return new Message(Budget.text(length -> Escape.text(line)), List.copyOf(blocks));
    }

    private static String heading(FiledMail mail) {
        var from = Snippet.of(mail.from(), LINE);
        return switch (mail.sort()) {
            case BOUNCE -> bounce(mail);
            case ACCEPTED -> say("mail.calendar.accepted", from, mail.isUnmatched() ? 0 : 1, named(mail.refs()));
            case DECLINED -> say("mail.calendar.declined", from, mail.isUnmatched() ? 0 : 1, named(mail.refs()));
            case TENTATIVE -> say("mail.calendar.tentative", from, mail.isUnmatched() ? 0 : 1, named(mail.refs()));
            case AUTOMATIC ->
                mail.isUnmatched() ? say("mail.unmatched", from) : say("mail.automatic", from, named(mail.refs()));
            case REPLY, OWN -> mail.isUnmatched() ? say("mail.unmatched", from) : say("mail.reply", from, named(mail.refs()));
        };
    }

    private static String bounce(FiledMail mail) {
        if (!mail.unreached().isEmpty()) {
            return say("mail.bounce.copy", Snippet.of(mail.unreached(), LINE), named(mail.refs()));
        }
        return mail.asked().isEmpty()
                ? say("mail.bounce.unmatched")
                : say("mail.bounce", Snippet.of(mail.asked(), LINE), named(mail.refs()));
    }

    private static String named(List<Reference> refs) {
        var named = Texts.listed(refs.stream().limit(NAMED).map(Reference::toString).toList());
        return refs.size() > NAMED ? say("mail.refs.more", named, refs.size() - NAMED) : named;
    }

    /** Whether the sender is whom we asked, and what the receiving server found. */
    private static String origin(FiledMail mail) {
        var checks = mail.checks().isEmpty() ? say("mail.checks.none") : say("mail.checks", mail.checks());
        if (mail.asked().isEmpty() || mail.sort() == ReadMail.Sort.BOUNCE) {
            return checks;
        }
        return switch (mail.writer()) {
            case ASKED -> say("mail.expected", checks);
            case IN_COPY -> say("mail.in-copy", Snippet.of(mail.asked(), LINE), checks);
            case OTHER -> say("mail.unexpected", Snippet.of(mail.asked(), LINE), checks);
        };
    }

    private static List<LayoutBlock> end(
            FiledMail mail, List<Action> open, String by, MailUse.@Nullable Offer use) {
        if (mail.settled() != null) {
            return List.of(Draw.context(switch (mail.settled()) {
                case MailDesk.ANSWER -> say("mail.settled.answer", by);
                case MailDesk.UPDATE -> say("mail.settled.update", by);
                case MailDesk.ASIDE -> say("mail.settled.aside", by);
                default -> say("mail.settled.note", by);
            }));
        }
        var value = ButtonValue.query(MailDesk.KIND, mail.id());
        var buttons = new ArrayList<BlockElement>();
        if (mail.sort() == ReadMail.Sort.BOUNCE) {
            return List.of(Draw.context(say(mail.unreached().isEmpty() ? "mail.bounce.how" : "mail.bounce.copy-how")));
        }
        if (mail.sort().isAttendance() && mail.shown().isBlank() && mail.files().isEmpty()) {
            return List.of();
        }
        if (use != null && !mail.sort().isAttendance()) {
            buttons.addAll(use.buttons());
        } else if (!open.isEmpty() && !mail.sort().isAttendance()) {
            buttons.add(Draw.button(
                    open.size() == 1 ? say("mail.button.complete", open.getFirst().ref()) : say("mail.button.complete-some"),
                    MailIds.COMPLETE,
                    value));
            if (open.size() == 1 && open.getFirst().openParts().size() > 1) {
                buttons.add(Draw.button(say("mail.button.part"), MailIds.PART, value));
            }
        }
        if (!mail.isUnmatched()) {
            buttons.add(Draw.button(say("mail.button.note"), MailIds.NOTE, value));
        }
        if (!mail.isUnmatched()) {
            buttons.add(Draw.button(say("mail.button.write"), MailIds.WRITE, value));
        }
        buttons.add(Draw.button(
                mail.isUnmatched() ? say("mail.button.choose") : say("mail.button.wrong"), MailIds.POINT, value));
        buttons.add(Draw.button(say("mail.button.aside"), MailIds.ASIDE, value));
        var blocks = new ArrayList<LayoutBlock>();
        if (use != null && !use.words().isEmpty()) {
            blocks.add(Draw.context(use.words()));
        }
        if (open.isEmpty() && !mail.isUnmatched()) {
            blocks.add(Draw.context(say("mail.all-answered")));
        }
        blocks.add(Draw.actions(buttons));
        return blocks;
    }
}
