package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.committee.Letters;
import org.arising.kernel.Texts;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** {@code Letters}: how a committee words what it writes by e-mail, and how that reads. */
public final class LettersModal {
    /** Its callback id. */
    static final String CALLBACK = "settings-letters";
    /** What matches the buttons that open it; the value's query is the committee's code and the kind. */
    static final Pattern OPEN = Pattern.compile("letters:open:[a-z-]{1,20}");
    /** Shows how it reads. */
    static final String PREVIEW = "letters:preview";

    private LettersModal() {}

    /** A button for each kind of letter. */
    static LayoutBlock buttons(String code) {
        return Draw.actions(Arrays.stream(Letters.Kind.values())
                .<BlockElement>map(kind -> Draw.button(
                        say("letters.button." + kind.written()),
                        "letters:open:" + kind.written(),
                        ButtonValue.query("letters", code + " " + kind.written())))
                .toList());
    }

    /** The form of one kind of letter; a field that is empty stands for the usual words, which its hint tells. */
    public static View of(Committee committee, Letters.Kind kind) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say(
                "letters.about",
                say("letters.kind." + kind.written()),
                committee.name(),
                Letters.PLACEHOLDERS.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" ")))));
        for (var part : Letters.Part.values()) {
            blocks.add(Field.text(
                    part.written(),
                    say("letters.label." + part.written()),
                    committee.letters().text(kind, part).orElse(""),
                    true,
                    say("letters.hint." + part.written())));
        }
        blocks.add(Draw.actions(List.of(Draw.button(
                say("letters.button.preview"), PREVIEW, ButtonValue.query("letters", committee.code() + " " + kind.written())))));
        return Modal.form(
                CALLBACK,
                say("letters.title"),
                say("button.save"),
                new ModalSubject(List.of(), committee.code(), null, kind.written()).written(),
                blocks);
    }

    /** How a letter reads, with made-up actions. */
    public static View preview(Committee committee, Letters.Kind kind, Letters letters, Map<String, String> values) {
        var text = String.join(
                "\n\n",
                LetterWording.opening(letters, kind, values),
                say("letters.preview.actions"),
                String.join("\n\n", LetterWording.how(letters, kind, values)),
                LetterWording.closing(letters, kind, values));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context(say("letters.preview.about", say("letters.kind." + kind.written()), committee.code())));
        blocks.addAll(Draw.sections(Texts.shortened(text, 6_000)));
        return Modal.words("letters-preview", say("letters.preview.title"), blocks);
    }
}
