package org.arising.document.reporting.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Deadline;
import org.arising.action.Kind;
import org.arising.action.NewAction;
import org.arising.action.Outcome;
import org.arising.action.slack.Files;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.RefusalModal;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.action.slack.WordingText;
import org.arising.committee.Committee;
import org.arising.document.reporting.Correspondence;
import org.arising.document.reporting.PaperKind;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.reporting.ReportScope;
import org.arising.document.reporting.ReportTexts;
import org.arising.document.reporting.StandingText;
import org.arising.document.writing.PaperFormat;
import org.arising.kernel.Days;
import org.arising.outbox.Outbox;
import org.arising.slack.Click;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** The buttons beneath a report that was asked for, and the forms that they open. */
@Singleton
final class ReportForms implements Routes {
    private final Papers papers;
    private final ReportTexts texts;
    private final ActionDesk desk;
    private final Outbox outbox;
    private final Visitors visitors;
    private final Forms forms;
    private final Files files;
    private final SlackApi slack;

    ReportForms(
            Papers papers,
            ReportTexts texts,
            ActionDesk desk,
            Outbox outbox,
            Visitors visitors,
            Forms forms,
            Files files,
            SlackApi slack) {
        this.papers = papers;
        this.texts = texts;
        this.desk = desk;
        this.outbox = outbox;
        this.visitors = visitors;
        this.forms = forms;
        this.files = files;
        this.slack = slack;
    }

    /** A committee, its officer, and the meeting that a button is about. */
    private record Asked(Visitor visitor, Committee committee, LocalDate meeting) {
        ReportOrder order(ReportScope scope) {
            return new ReportOrder(
                    visitor.workspace(), committee.code(), meeting, scope, visitor.person().id(), "slack", visitor.now());
        }
    }

    private interface Opening {
        View of(Asked asked);
    }

    @Override
    public void register(App app) {
        app.blockAction(ReportIds.OPTIONS, (request, context) -> open(request.getPayload(), context, asked ->
                ReportModal.of(asked.committee(), asked.visitor().roster().meetings(), asked.meeting())));
        app.blockAction(ReportIds.TEXTS, (request, context) -> open(request.getPayload(), context, asked ->
                StandingTextModal.of(asked.committee(), texts.of(asked.visitor().workspace(), asked.committee().code()))));
        app.blockAction(ReportIds.STANDING, (request, context) -> open(request.getPayload(), context, asked ->
                StandingItemsModal.of(asked.committee(), papers.standing(asked.order(ReportScope.DUE)))));
        app.blockAction(ReportIds.LETTERS, (request, context) -> open(request.getPayload(), context, asked ->
                CorrespondenceModal.of(
                        asked.committee(),
                        texts.letters(asked.visitor().workspace(), asked.committee().code(), CorrespondenceModal.MOST))));
        forms.on(app, ReportIds.FORM, this::post);
        forms.on(app, ReportIds.TEXTS_FORM, this::saveTexts);
        forms.on(app, ReportIds.STANDING_FORM, this::saveStanding);
        forms.on(app, ReportIds.LETTER_FORM, this::saveLetter);
    }

    private Response open(BlockActionPayload payload, ActionContext context, Opening opening) {
        var visitor = visitors.clicking(payload);
        var view = Click.value(payload)
                .flatMap(value -> asked(visitor, value.query()))
                .map(opening::of)
                .orElseGet(() -> RefusalModal.of(say("report.refusal.officers")));
        slack.call(client -> client.viewsOpen(r -> r.triggerId(payload.getTriggerId()).view(view)));
        return context.ack();
    }

    private static Optional<Asked> asked(Visitor visitor, String query) {
        var words = query.split(" ");
        return words.length != 2
                ? Optional.empty()
                : visitor.roster().committee(words[0]).filter(visitor::isOfficer).flatMap(committee ->
                        Days.read(words[1]).map(meeting -> new Asked(visitor, committee, meeting)));
    }

    /** The officer's committee that a form is about; who is none gets no further. */
    private static Optional<Committee> committee(Form form) {
        return Optional.ofNullable(form.subject().committee())
                .flatMap(code -> form.visitor().roster().committee(code))
                .filter(form.visitor()::isOfficer);
    }

    private Response post(Form form) {
        var committee = committee(form);
        var meeting = form.fields().choice(Inputs.MEETING).flatMap(Days::read);
        if (committee.isEmpty() || meeting.isEmpty()) {
            return form.error(
                    Inputs.MEETING, committee.isEmpty() ? say("report.refusal.officers") : say("report.refusal.no-choice"));
        }
        if (committee.get().channel() == null) {
            return form.error(Inputs.MEETING, say("report.refusal.no-channel"));
        }
        var kind = PaperKind.read(form.fields().choice(ReportIds.KIND).orElse(null)).orElse(PaperKind.REPORT);
        var scope = ReportScope.read(form.fields().choice(ReportIds.SCOPE).orElse(null)).orElse(ReportScope.DUE);
        var chosen = form.fields().choices(ReportIds.FORMATS);
        var formats = Arrays.stream(PaperFormat.values()).filter(format -> chosen.contains(format.ending())).toList();
        if (formats.isEmpty()) {
            return form.error(ReportIds.FORMATS, say("report.refusal.no-format"));
        }
        var order = new Asked(form.visitor(), committee.get(), meeting.get()).order(scope);
        var issue = !form.fields().choices(ReportIds.ISSUE).isEmpty();
        if (issue && kind != PaperKind.REPORT) {
            return form.error(ReportIds.ISSUE, say("report.refusal.not-issued"));
        }
        if (issue && !papers.isQuick(order)) {
            return form.error(
                    ReportIds.ISSUE, say("report.refusal.too-large", committee.get().code(), meeting.get().toString()));
        }
        if (issue && papers.issue(order) instanceof PaperResult.Refused(var why)) {
            return form.error(Inputs.MEETING, why);
        }
        var subject = new ReportSubject(kind, meeting.get(), scope, formats);
        outbox.put(ReportVerb.notice(form.visitor(), committee.get(), subject, "report:" + form.once()));
        return form.close();
    }

    private Response saveTexts(Form form) {
        var committee = committee(form);
        if (committee.isEmpty()) {
            return refuse(form);
        }
        var written = new EnumMap<StandingText, String>(StandingText.class);
        var before = texts.of(form.visitor().workspace(), committee.get().code());
        for (var text : StandingText.values()) {
            var typed = form.fields().text(text.field()).orElse("");
            if (form.fields().has(text.field()) && !typed.equals(text.in(before, committee.get()))) {
                written.put(text, typed);
            }
        }
        forms.save(form, () -> texts.save(form.visitor().workspace(), committee.get().code(), written));
        return form.close();
    }

    private Response saveStanding(Form form) {
        var committee = committee(form);
        if (committee.isEmpty()) {
            return refuse(form);
        }
        var order = new Asked(form.visitor(), committee.get(), form.visitor().today()).order(ReportScope.DUE);
        for (var item : papers.standing(order)) {
            var block = item.ref().toString();
            var typed = form.fields().text(block).orElse("");
            if (form.fields().has(block) && !typed.equals(item.statusNote())) {
                var hand = form.visitor().hand(form.once() + ":" + block, committee.get());
                if (desk.change(hand, List.of(item.ref()), new Change.Update(typed, null))
                        instanceof Outcome.Refused(var why)) {
                    return form.error(block, why);
                }
            }
        }
        return addStanding(form, committee.get());
    }

    private Response addStanding(Form form, Committee committee) {
        var words = form.fields().text(Inputs.ACTION);
        var subject = form.fields().text(ReportIds.SUBJECT);
        if (words.isEmpty()) {
            return subject.isEmpty()
                    ? form.close()
                    : form.error(Inputs.ACTION, say("standing.refusal.no-action"));
        }
        var stated = form.fields().text(Inputs.RESPONSIBLE).orElse(null);
        var resolved = stated == null ? null : form.visitor().roster().directory().resolve(stated);
        var fresh = new NewAction(
                committee.code(),
                null,
                subject.orElse(null),
                WordingText.read(words.get()),
                new org.arising.action.Action.Responsible(
                        stated,
                        resolved == null ? List.of() : resolved.organisations(),
                        resolved == null ? List.of() : resolved.posts()),
                Deadline.NONE,
                Kind.STANDING, null);
        return form.answer(desk.add(form.visitor().hand(form.once(), committee), fresh), Inputs.ACTION);
    }

    private Response saveLetter(Form form) {
        var committee = committee(form);
        if (committee.isEmpty()) {
            return refuse(form);
        }
        var visitor = form.visitor();
        var day = form.fields().day(Inputs.DAY);
        var sender = form.fields().text(ReportIds.SENDER);
        var paragraph = form.fields().text(ReportIds.PARAGRAPH);
        var attached = !form.fields().choices(ReportIds.ATTACHED).isEmpty();
        if (paragraph.isPresent() || sender.isPresent() || !form.fields().files().isEmpty()) {
            if (day.isEmpty()) {
                return form.error(Inputs.DAY, say("correspondence.refusal.no-day"));
            }
            if (sender.isEmpty()) {
                return form.error(ReportIds.SENDER, say("correspondence.refusal.no-sender"));
            }
            if (paragraph.isEmpty()) {
                return form.error(ReportIds.PARAGRAPH, say("correspondence.refusal.no-paragraph"));
            }
            switch (files.keep(visitor.workspace(), form.fields().files(), visitor.now())) {
                case Files.Kept.Missing(var why) -> {
                    return form.error(Inputs.FILES, why);
                }
                case Files.Kept.All(var kept) ->
                    texts.add(
                            visitor.workspace(),
                            committee.get().code(),
                            new Correspondence(
                                    form.once().replace(':', '-'), day.get(), sender.get(), paragraph.get(), attached, kept),
                            visitor.person().id(),
                            visitor.now());
            }
        }
        form.fields().choices(ReportIds.WITHDRAWN).forEach(letter ->
                texts.withdraw(visitor.workspace(), committee.get().code(), letter));
        return form.close();
    }

    private static Response refuse(Form form) {
        return form.context().ack(r -> r.responseAction("update").view(RefusalModal.of(say("report.refusal.officers"))));
    }
}
