package org.arising.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import static org.arising.kernel.Words.say;

/** The inputs of a modal. Each has a block id of its own and the one action id {@link #VALUE}. */
public final class Field {
    /** The action id of every input. */
    public static final String VALUE = "value";
    /** The most characters that a text input takes. */
    public static final int LONGEST = 3_000;

    /** The most characters that an input of one line takes. */
    public static final int LINE = 500;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Field() {}

    /** Text of several lines. What is filled in is shortened at 3,000, so never fill in a record that is longer. */
    public static InputBlock text(String block, String label, String filled, boolean optional, String hint) {
        return input(block, label, textInput(filled, LONGEST).multiline(true).build(), optional, hint);
    }

    /** Text of one line. */
    public static InputBlock line(String block, String label, String filled, boolean optional, String hint) {
        return input(block, label, textInput(Texts.collapsed(filled), LINE).build(), optional, hint);
    }

    /** A day. */
    public static InputBlock day(String block, String label, @Nullable LocalDate filled, boolean optional, String hint) {
        var picker = DatePickerElement.builder().actionId(VALUE);
        if (filled != null && filled.getYear() >= 1000 && filled.getYear() <= 9999) {
            picker.initialDate(filled.toString());
        }
        return input(block, label, picker.build(), optional, hint);
    }

    /** Up to 10 files of 10 MB each, Slack's limits. */
    public static InputBlock files(String block, String label, String hint) {
        return input(block, label, FileInputElement.builder().actionId(VALUE).maxFiles(10).build(), true, hint);
    }

    /** Any of up to 10 choices as boxes to tick, of up to 100 as a menu. */
    public static InputBlock several(String block, String label, List<OptionObject> options, String hint) {
        BlockElement element = options.size() <= 10
                ? CheckboxesElement.builder().actionId(VALUE).options(options).build()
                : MultiStaticSelectElement.builder()
                        .actionId(VALUE)
                        .placeholder(Draw.plain(say("slack.field.several"), 150))
                        .options(options.subList(0, Math.min(100, options.size())))
                        .build();
        return input(block, label, element, true, hint);
    }

    /** Up to 10 boxes to tick, some of them ticked already. */
    public static InputBlock ticks(String block, String label, List<OptionObject> options, List<String> ticked) {
        var initial = options.stream().filter(option -> ticked.contains(option.getValue())).toList();
        var boxes = CheckboxesElement.builder().actionId(VALUE).options(options);
        return input(block, label, (initial.isEmpty() ? boxes : boxes.initialOptions(initial)).build(), true, "");
    }

    /** One box to tick. */
    public static InputBlock tick(String block, String label, String option, String value, boolean ticked) {
        var only = Draw.option(option, value);
        var box = CheckboxesElement.builder().actionId(VALUE).options(List.of(only));
        return input(block, label, (ticked ? box.initialOptions(List.of(only)) : box).build(), true, "");
    }

    /** One of up to 10 choices, all in sight. */
    public static InputBlock oneOf(String block, String label, List<OptionObject> options, String filled) {
        var radio = RadioButtonsElement.builder().actionId(VALUE).options(options);
        options.stream().filter(option -> option.getValue().equals(filled)).findFirst().ifPresent(radio::initialOption);
        return input(block, label, radio.build(), false, "");
    }

    /** One of up to 100 choices in a menu. */
    public static InputBlock select(String block, String label, List<OptionObject> options, @Nullable String filled) {
        var few = options.subList(0, Math.min(100, options.size()));
        var select = StaticSelectElement.builder().actionId(VALUE).options(few);
        few.stream().filter(option -> option.getValue().equals(filled)).findFirst().ifPresent(select::initialOption);
        return input(block, label, select.build(), false, "");
    }

    /** One of what the app finds while somebody types; {@code finder} is the action id under which it is asked. */
    public static InputBlock finding(String block, String label, String finder, String placeholder, String hint) {
        return input(block, label, Draw.finding(finder, placeholder), true, hint);
    }

    /** Up to so many of them. */
    public static InputBlock findingSeveral(
            String block, String label, String finder, String placeholder, int most, String hint) {
        return input(block, label, Draw.findingSeveral(finder, placeholder, most), false, hint);
    }

    /** One channel. */
    public static InputBlock channel(String block, String label, @Nullable String filled, String hint) {
        var select = ConversationsSelectElement.builder().actionId(VALUE);
        if (filled != null) {
            select.initialConversation(filled);
        }
        return input(block, label, select.build(), true, hint);
    }

    /** One person. */
    public static InputBlock user(String block, String label, @Nullable String filled, String hint) {
        var select = UsersSelectElement.builder().actionId(VALUE);
        if (filled != null) {
            select.initialUser(filled);
        }
        return input(block, label, select.build(), true, hint);
    }

    /** Any number of people. */
    public static InputBlock users(String block, String label, Collection<String> filled, String hint) {
        var select = MultiUsersSelectElement.builder().actionId(VALUE);
        if (!filled.isEmpty()) {
            select.initialUsers(filled.stream().sorted().toList());
        }
        return input(block, label, select.build(), true, hint);
    }

    /** A time of day. */
    public static InputBlock time(String block, String label, LocalTime filled) {
        var picker = TimePickerElement.builder().actionId(VALUE).initialTime(TIME.format(filled));
        return input(block, label, picker.build(), false, "");
    }

    private static PlainTextInputElement.PlainTextInputElementBuilder textInput(String filled, int longest) {
        var input = PlainTextInputElement.builder().actionId(VALUE).maxLength(longest);
        var clean = Texts.shortened(Escape.cleaned(filled), longest);
        return clean.isEmpty() ? input : input.initialValue(clean);
    }

    private static InputBlock input(String block, String label, BlockElement element, boolean optional, String hint) {
        var input = InputBlock.builder()
                .blockId(block)
                .label(Draw.plain(label, 2_000))
                .element(element)
                .optional(optional);
        return hint.isEmpty() ? input.build() : input.hint(Draw.plain(hint, 2_000)).build();
    }
}
