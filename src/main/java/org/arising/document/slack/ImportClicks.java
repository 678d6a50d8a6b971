package org.arising.document.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.RefusalModal;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.document.importing.Chosen;
import org.arising.document.importing.DifferenceDesk;
import org.arising.document.importing.StagedImport;
import org.arising.document.importing.StagedImports;
import org.arising.outbox.Outbox;
import org.arising.slack.Click;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

import static org.arising.kernel.Words.say;

/** What an officer decides on a document that was read. */
@Singleton
final class ImportClicks implements Routes {
    private final StagedImports imports;
    private final DifferenceDesk differences;
    private final Visitors visitors;
    private final Forms forms;
    private final Outbox outbox;
    private final SlackApi slack;

    ImportClicks(
            StagedImports imports,
            DifferenceDesk differences,
            Visitors visitors,
            Forms forms,
            Outbox outbox,
            SlackApi slack) {
        this.imports = imports;
        this.differences = differences;
        this.visitors = visitors;
        this.forms = forms;
        this.outbox = outbox;
        this.slack = slack;
    }

    /** A staged import, and the officer of its committee who decides on it. */
    private record Decision(StagedImport staged, Visitor visitor, Committee committee) {}

    @Override
    public void register(App app) {
        app.blockAction(ImportIds.ALL, (request, context) ->
                decide(request.getPayload(), context, staged -> imports.choose(staged, Chosen.ALL)));
        app.blockAction(ImportIds.DISCARD, (request, context) ->
                decide(request.getPayload(), context, imports::discard));
        app.blockAction(ImportIds.INSIST, (request, context) ->
                decide(request.getPayload(), context, imports::insist));
        app.blockAction(ImportIds.CHOOSE, (request, context) ->
                open(request.getPayload(), context, this::choosing));
        app.blockAction(ImportIds.DIFFERENCES, (request, context) ->
                open(request.getPayload(), context, this::differing));
        forms.on(app, ImportIds.CHOOSE_FORM, this::chosen);
        forms.on(app, ImportIds.DIFFERENCES_FORM, this::decided);
    }

    private Optional<Decision> decision(Visitor visitor, @Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(known -> imports.find(visitor.workspace(), known))
                .flatMap(staged -> visitor.roster()
                        .committee(staged.committee())
                        .filter(visitor::isOfficer)
                        .map(committee -> new Decision(staged, visitor, committee)));
    }

    private Optional<Decision> decision(BlockActionPayload payload) {
        var visitor = visitors.clicking(payload);
        return Click.value(payload)
                .flatMap(value -> decision(visitor, value.query()));
    }

    private Response decide(BlockActionPayload payload, ActionContext context, Predicate<StagedImport> deed)
            throws IOException {
        var decision = decision(payload);
        var why = decision.isEmpty()
                ? say("import-view.refusal.officers")
                : deed.test(decision.get().staged()) ? null : say("import-view.refusal.decided");
        if (why != null) {
            var message = ErrorView.refused(why);
            Click.tell(context, message, false);
        }
        return context.ack();
    }

    private interface Opening {
        View of(Decision decision);
    }

    private Response open(BlockActionPayload payload, ActionContext context, Opening opening) {
        var view = decision(payload)
                .map(opening::of)
                .orElseGet(() -> RefusalModal.of(say("import-view.refusal.officers")));
        slack.call(client -> client.viewsOpen(r -> r.triggerId(payload.getTriggerId()).view(view)));
        return context.ack();
    }

    private View choosing(Decision decision) {
        var draft = imports.draft(decision.staged());
        if (draft.isEmpty() || decision.staged().stage() != StagedImport.Stage.FOUND) {
            return RefusalModal.of(say("import-view.refusal.decided"));
        }
        return draft.get().actions().size() > ChooseModal.MOST
                ? RefusalModal.of(say("choose.refusal.too-many", draft.get().actions().size(), ChooseModal.MOST))
                : ChooseModal.of(decision.staged(), draft.get());
    }

    private Response chosen(Form form) {
        var decision = decision(form.visitor(), form.subject().thing());
        var draft = decision.flatMap(each -> imports.draft(each.staged()));
        if (decision.isEmpty() || draft.isEmpty()) {
            return refuse(form, say("import-view.refusal.officers"));
        }
        var chosen = ChooseModal.chosen(form.fields(), draft.get());
        if (!chosen.all() && chosen.rows().isEmpty() && chosen.suggestions().isEmpty()) {
            var first = form.fields().values().keySet().stream().findFirst().orElse(ImportIds.ROWS + 0);
            return form.error(first, say("choose.refusal.none"));
        }
        return imports.choose(decision.get().staged(), chosen) ? form.close() : refuse(form, say("import-view.refusal.decided"));
    }

    private View differing(Decision decision) {
        var sha256 = imports.sha256(decision.staged()).orElse("");
        var open = differences.open(decision.visitor().workspace(), decision.committee().code(), sha256);
        return open.isEmpty()
                ? RefusalModal.of(say("differences.refusal.decided"))
                : DifferencesModal.of(decision.staged(), open);
    }

    private Response decided(Form form) {
        var decision = decision(form.visitor(), form.subject().thing());
        if (decision.isEmpty()) {
            return refuse(form, say("differences.refusal.officers"));
        }
        var staged = decision.get().staged();
        var choices = DifferencesModal.choices(form.fields(), imports.sha256(staged).orElse(""));
        var first = form.fields().values().keySet().stream().findFirst().orElse(ImportIds.DIFFERENCE);
        var committee = decision.get().committee();
        var outcome = differences.choose(form.visitor().hand(form.once(), committee), committee, choices);
        outbox.refresh(staged.workspace(), StagedImports.key(staged.id()));
        return form.answer(outcome, first);
    }

    private static Response refuse(Form form, String why) {
        return form.context().ack(r -> r.responseAction("update").view(RefusalModal.of(why)));
    }
}
