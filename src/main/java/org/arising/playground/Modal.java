package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** A modal in front of a person, filled in by label. It follows the view when the app updates it. */
public final class Modal {
    private final Person person;
    private final String viewId;

    Modal(Person person, String viewId) {
        this.person = person;
        this.viewId = viewId;
    }

    private OpenView view() {
        return person.slack()
                .views()
                .find(viewId)
                .orElseThrow(() -> new IllegalStateException("the modal " + viewId + " is no longer open"));
    }

    /** Slack's id of the view. */
    public String viewId() {
        return viewId;
    }

    /** Whether it is still there. */
    public boolean isOpen() {
        return person.slack().views().find(viewId).isPresent();
    }

    /** The words at its top. */
    public String title() {
        return view().shape().path("title").path("text").asText();
    }

    /** The words on its button to submit, empty where it has none. */
    public String submitLabel() {
        return view().shape().path("submit").path("text").asText();
    }

    /** Labels of its inputs, in their order. */
    public List<String> labels() {
        return controls().stream().filter(Control::isInput).map(Control::label).toList();
    }

    /** Labels of its buttons and menus that are not inputs, options of menus included. */
    public List<String> buttons() {
        return controls().stream()
                .filter(control -> !control.isInput())
                .flatMap(control -> control.labels().stream())
                .toList();
    }

    /** Every text in it, one a line. */
    public String seenText() {
        return String.join("\n", Seek.texts(view().blocks()));
    }

    /** The blocks as Slack has them. */
    public JsonNode blocks() {
        return view().blocks();
    }

    /** The view as the app is told of it. */
    public JsonNode json() {
        return view().json(person.slack().team().options);
    }

    /** The options of the input with this label. */
    public List<String> optionsOf(String label) {
        return control(label).options().stream().map(each -> each.path("text").path("text").asText()).toList();
    }

    /** What the input holds now: words, the date, or texts of the chosen options and names of files. */
    public List<String> valueOf(String label) {
        Control control = control(label);
        JsonNode held = view().values()
                .path(control.blockId())
                .path(control.actionId())
                .path(StateValue.field(control));
        List<String> words = new ArrayList<>();
        if (held.isArray()) {
            held.forEach(each -> words.add(word(each)));
        } else if (!held.isNull() && !held.isMissingNode()) {
            words.add(word(held));
        }
        return words;
    }

    private static String word(JsonNode value) {
        return value.isObject() ? value.path("text").path("text").asText(value.path("name").asText()) : value.asText();
    }

    /** Writes into a field. */
    public Modal fill(String label, String words) {
        return hold(label, List.of(words));
    }

    /** Chooses options by their text: of a select, radio buttons or checkboxes. None given unticks all. */
    public Modal choose(String label, String... options) {
        return hold(label, List.of(options));
    }

    /** Picks a date. */
    public Modal pickDate(String label, LocalDate date) {
        return hold(label, List.of(date.toString()));
    }

    /** Picks a person by id. */
    public Modal pickUser(String label, String... userIds) {
        return hold(label, List.of(userIds));
    }

    /** Adds a file to a file input. */
    public Modal attach(String label, String name, byte[] content) {
        Control control = control(label);
        Set<String> ids = new LinkedHashSet<>();
        JsonNode held = view().values().path(control.blockId()).path(control.actionId()).path("files");
        held.forEach(file -> ids.add(file.path("id").asText()));
        ids.add(person.slack().files().keep(person.user(), name, content).id());
        return hold(label, ids);
    }

    private Modal hold(String label, Collection<String> given) {
        Control control = control(label);
        person.slack().actions().inView(person.user(), view(), control, List.copyOf(given));
        return this;
    }

    /** Clicks a button, or an option of a menu, that stands in the modal. */
    public Seen clicks(String what) {
        Control control = control(what);
        List<String> chosen = control.type().equals("button") ? List.of() : List.of(what);
        return person.watches(() -> person.slack().actions().inView(person.user(), view(), control, chosen));
    }

    /** Asks the app for options of an external select, as typing into it does. */
    public List<String> suggestions(String label, String typed) {
        return person.slack().suggestions().of(person.user(), view(), control(label), typed);
    }

    /** Presses the button at its foot. */
    public Submitted submit() {
        OpenView view = view();
        if (!view.shape().has("submit")) {
            throw new IllegalStateException("“" + title() + "” has no button to submit");
        }
        return switch (person.slack().submissions().submit(person.user(), view)) {
            case Submissions.Outcome.Gone _ -> new Submitted.Closed();
            case Submissions.Outcome.Errors errors -> new Submitted.FieldErrors(byLabel(view, errors.byBlock()));
            case Submissions.Outcome.Shown shown -> new Submitted.Updated(new Modal(person, shown.view().id()));
            case Submissions.Outcome.Failed failed -> new Submitted.Failed(failed.text(), failed.why());
        };
    }

    /** Presses the cross. */
    public void close() {
        person.slack().submissions().close(person.user(), view());
    }

    private static Map<String, String> byLabel(OpenView view, Map<String, String> byBlock) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Control control : Seek.controls(view.blocks())) {
            Optional.ofNullable(byBlock.get(control.blockId())).ifPresent(error -> named.put(control.label(), error));
        }
        return named;
    }

    private List<Control> controls() {
        return Seek.controls(view().blocks());
    }

    private Control control(String label) {
        return Seek.control(view().blocks(), label)
                .orElseThrow(() -> new NoSuchElementException(
                        "“" + title() + "” has no “" + label + "” but " + labels() + " and " + buttons()));
    }
}
