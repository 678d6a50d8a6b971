package org.arising.action.slack;

import com.slack.api.model.File;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.ViewState;
import org.arising.slack.Field;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was filled into a modal, by the block ids of {@link Inputs}. What Slack sends is checked, never trusted. */
public record ModalFields(Map<String, Map<String, ViewState.Value>> values) {

    /** Whether the form has that input at all. */
    public boolean has(String block) {
        return values.containsKey(block);
    }

    /** The text, stripped; empty where there is none but white space. */
    public Optional<String> text(String block) {
        return value(block).map(ViewState.Value::getValue).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether a line, text or boxes to tick hold what the form put there at first. */
    boolean isAsFilledIn(String block, BlockElement element) {
        return switch (element) {
            case PlainTextInputElement input ->
                text(block).orElse("").equals(input.getInitialValue() == null ? "" : input.getInitialValue().strip());
            case CheckboxesElement boxes ->
                choices(block)
                        .equals(
                                boxes.getInitialOptions() == null
                                        ? Set.of()
                                        : boxes.getInitialOptions().stream()
                                                .map(OptionObject::getValue)
                                                .collect(Collectors.toUnmodifiableSet()));
            default -> false;
        };
    }

    /** The day of a date picker. */
    public Optional<LocalDate> day(String block) {
        try {
            return value(block)
                    .map(ViewState.Value::getSelectedDate)
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** The value of the one that was chosen. */
    public Optional<String> choice(String block) {
        return value(block).map(ViewState.Value::getSelectedOption).map(ViewState.SelectedOption::getValue);
    }

    /** The parts that were ticked, counted from 0; empty where the whole is answered. */
    public Set<Integer> parts() {
        var parts = new TreeSet<Integer>();
        value(Inputs.PARTS).map(ViewState.Value::getSelectedOptions).stream()
                .flatMap(List::stream)
                .map(ViewState.SelectedOption::getValue)
                .filter(part -> part.matches("\\d{1,4}"))
                .forEach(part -> parts.add(Integer.parseInt(part)));
        return parts;
    }

    /** The value of the one that was found while somebody typed. */
    Optional<String> found(String block) {
        return Stream.ofNullable(values.get(block))
                .flatMap(actions -> Stream.ofNullable(actions.get(ActionIds.FIND)))
                .flatMap(value -> Stream.ofNullable(value.getSelectedOption()))
                .map(ViewState.SelectedOption::getValue)
                .findFirst();
    }

    /** The values of all that were found while somebody typed, in the order in which they were chosen. */
    List<String> allFound(String block) {
        return Stream.ofNullable(values.get(block))
                .flatMap(actions -> Stream.ofNullable(actions.get(ActionIds.FIND)))
                .flatMap(value -> Stream.ofNullable(value.getSelectedOptions()))
                .flatMap(List::stream)
                .map(ViewState.SelectedOption::getValue)
                .distinct()
                .toList();
    }

    /** The values of all that were chosen. */
    public Set<String> choices(String block) {
        return value(block).map(ViewState.Value::getSelectedOptions).stream()
                .flatMap(List::stream)
                .map(ViewState.SelectedOption::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The person who was chosen. */
    public Optional<String> user(String block) {
        return value(block).map(ViewState.Value::getSelectedUser);
    }

    /** The people who were chosen. */
    public Set<String> users(String block) {
        return value(block).map(ViewState.Value::getSelectedUsers).stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The channel that was chosen. */
    public Optional<String> conversation(String block) {
        return value(block).map(ViewState.Value::getSelectedConversation);
    }

    /** The time of a time picker. */
    public Optional<LocalTime> time(String block) {
        try {
            return value(block).map(ViewState.Value::getSelectedTime).filter(time -> !time.isEmpty()).map(LocalTime::parse);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** The files, in the order in which they were added. */
    public List<File> files() {
        return value(Inputs.FILES).map(ViewState.Value::getFiles).stream().flatMap(List::stream).toList();
    }

    private Optional<ViewState.Value> value(String block) {
        return Stream.ofNullable(values.get(block))
                .flatMap(actions -> Stream.ofNullable(actions.get(Field.VALUE)))
                .findFirst();
    }
}
