package org.arising.reminder.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.ModalFields;
import org.arising.action.slack.RefusalModal;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.committee.Letters;
import org.arising.committee.Rosters;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Click;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** An officer words a committee's letters, looks how they read, and saves them. */
@Singleton
class LettersForm implements Routes {
    private final Rosters rosters;
    private final Outbox outbox;
    private final Visitors visitors;
    private final Forms forms;
    private final SlackApi slack;

    LettersForm(Rosters rosters, Outbox outbox, Visitors visitors, Forms forms, SlackApi slack) {
        this.rosters = rosters;
        this.outbox = outbox;
        this.visitors = visitors;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(LettersModal.OPEN, (request, context) -> {
            push(request.getPayload(), false);
            return context.ack();
        });
        app.blockAction(LettersModal.PREVIEW, (request, context) -> {
            push(request.getPayload(), true);
            return context.ack();
        });
        forms.on(app, LettersModal.CALLBACK, this::save);
    }

    private void push(BlockActionPayload payload, boolean preview) {
        var visitor = visitors.clicking(payload);
        var named = Click.value(payload).map(value -> value.query().split(" ", 2)).orElse(new String[] {"", ""});
        var committee = visitor.roster().committee(named[0]).filter(visitor::isOfficer).orElse(null);
        var kind = Letters.Kind.read(named.length > 1 ? named[1] : "").orElse(null);
        var view = committee == null || kind == null
                ? RefusalModal.of(say("settings.refusal.officers"))
                : preview ? preview(payload, visitor, committee, kind) : LettersModal.of(committee, kind);
        Opening.push(slack, payload.getTriggerId(), view);
    }

    private static View preview(BlockActionPayload payload, Visitor visitor, Committee committee, Letters.Kind kind) {
        var texts = texts(new ModalFields(payload.getView().getState().getValues()), kind);
        var faults = texts.values().stream().flatMap(text -> fault(text).stream()).toList();
        if (!faults.isEmpty()) {
            return RefusalModal.of(faults.getFirst());
        }
        var today = visitor.now().atZone(committee.zone()).toLocalDate();
        return LettersModal.preview(committee, kind, Letters.USUAL.with(texts), LetterWording.sample(committee, today));
    }

    private static Map<Letters.Place, String> texts(ModalFields fields, Letters.Kind kind) {
        var texts = new LinkedHashMap<Letters.Place, String>();
        for (var part : Letters.Part.values()) {
            texts.put(new Letters.Place(kind, part), fields.text(part.written()).orElse(""));
        }
        return texts;
    }

    private static List<String> fault(String text) {
        if (text.length() > Letters.LONGEST) {
            return List.of(say("letters.refusal.long", Letters.LONGEST));
        }
        return Letters.unknown(text).stream()
                .limit(1)
                .map(name -> say(
                        "letters.refusal.placeholder",
                        "{" + name + "}",
                        Letters.PLACEHOLDERS.stream().map(each -> "{" + each + "}").collect(Collectors.joining(", "))))
                .toList();
    }

    private Response save(Form form) {
        var visitor = form.visitor();
        var code = form.subject().committee();
        var committee = code == null ? null : visitor.roster().committee(code).filter(visitor::isOfficer).orElse(null);
        var thing = form.subject().thing();
        var kind = Letters.Kind.read(thing == null ? "" : thing).orElse(null);
        if (committee == null || kind == null) {
            return form.say(say("settings.refusal.officers"));
        }
        var texts = texts(form.fields(), kind);
        for (var each : texts.entrySet()) {
            var fault = fault(each.getValue());
            if (!fault.isEmpty()) {
                return form.error(each.getKey().part().written(), fault.getFirst());
            }
        }
        if (!committee.letters().with(texts).equals(committee.letters())) {
            forms.save(form, () -> {
                rosters.current(visitor.workspace())
                        .committee(committee.code())
                        .ifPresent(now -> rosters.save(visitor.workspace(), now.with(now.letters().with(texts))));
                tell(form, committee, kind);
            });
            rosters.forget(visitor.workspace());
        }
        return form.close();
    }

    private void tell(Form form, Committee committee, Letters.Kind kind) {
        var channel = committee.channel();
        if (channel != null) {
            outbox.put(new Notice(
                    form.visitor().workspace(),
                    "record:" + form.once(),
                    "record",
                    say("settings.record.committee", committee.code(), say("letters.kind." + kind.written())),
                    committee.code(),
                    channel,
                    form.visitor().person().id(),
                    List.of(),
                    form.visitor().now()));
        }
    }
}
