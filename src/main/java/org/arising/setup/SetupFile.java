package org.arising.setup;

import org.arising.committee.Sending;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Days;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads a setup file; every error in it is gathered, each with its line. */
public final class SetupFile {
    /** A file for four hundred councils is smaller. */
    public static final int LARGEST = 1024 * 1024;

    private static final Set<String> FILE = Set.of("committees", "organisations", "posts");
    private static final Set<String> COMMITTEE = Set.of(
            "code", "name", "zone", "calendar", "channel", "officers", "private", "meetings", "digest", "reminders",
            "acceptance", "sending");
    private static final Set<String> DIGEST = Set.of("day", "at");
    private static final Set<String> REMINDERS = Set.of("before", "overdue-every", "escalate-after", "at");
    private static final Set<String> MEETING = Set.of("date", "papers-due");
    private static final Set<String> ORGANISATION = Set.of("name", "short", "aliases", "channel", "people");
    private static final Set<String> POST = Set.of("title", "organisation", "holder", "channel");

    private final List<String> errors = new ArrayList<>();
    private final Set<String> declared;
    private final Set<String> seen = new HashSet<>();

    private SetupFile(Set<String> declared) {
        this.declared = new HashSet<>(declared);
    }

    /**
     * Reads the text of a file.
     *
     * @param held short names of organisations that are held already, which posts may name
     */
    public static SetupReading read(String text, Set<String> held) {
        if (text.length() > LARGEST) {
            return new SetupReading.Refused(List.of("The file is larger than 1 MiB."));
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            return new SetupReading.Refused(List.of("line %d: this is not YAML: %s."
                    .formatted(mark == null ? 1 : mark.getLine() + 1, malformed.getProblem())));
        } catch (YAMLException malformed) {
            return new SetupReading.Refused(List.of("This is not YAML: " + malformed.getMessage()));
        }
        if (root == null) {
            return new SetupReading.Refused(List.of("line 1: the file is empty; “committees:” is expected."));
        }
        return new SetupFile(held).read(root);
    }

    private SetupReading read(Node root) {
        var file = new Section(root, "the file", FILE, errors);
        var organisations = file.nodes("organisations").stream()
                .map(this::organisation)
                .filter(Objects::nonNull)
                .toList();
        organisations.forEach(organisation -> declared.add(organisation.shortName()));
        var posts = file.nodes("posts").stream().map(this::post).filter(Objects::nonNull).toList();
        var committees = file.nodes("committees").stream()
                .map(this::committee)
                .filter(Objects::nonNull)
                .toList();
        return errors.isEmpty()
                ? new SetupReading.Sound(new Setup(committees, organisations, posts))
                : new SetupReading.Refused(List.copyOf(errors));
    }

    private void once(Node node, String what, String name) {
        if (!seen.add(what + " " + name)) {
            errors.add("line %d: the %s %s stands twice.".formatted(Section.line(node), what, name));
        }
    }

    private Setup.@Nullable OfCommittee committee(Node node) {
        var s = new Section(node, "a committee", COMMITTEE, errors);
        var code = s.value("code", "up to 12 capital letters and digits, such as PCC", text ->
                text.matches("[A-Z][A-Z0-9]{0,11}") ? text : null);
        var digest = s.section("digest", DIGEST);
        var reminders = s.section("reminders", REMINDERS);
        var meetings = s.nodes("meetings").stream().map(this::meeting).filter(Objects::nonNull).toList();
        var read = new Setup.OfCommittee(
                code == null ? "" : code,
                s.text("name"),
                s.value("zone", "a time zone such as Europe/London", SetupFile::zone),
                s.value("calendar", "one of " + String.join(", ", WorkingCalendar.names()), text ->
                        WorkingCalendar.named(text).isPresent() ? text : null),
                channel(s),
                users(s, "officers"),
                s.value("private", "true or false", SetupFile::truth),
                meetings,
                digest == null ? null : digest.value("day", "a weekday such as MONDAY", SetupFile::weekday),
                digest == null ? null : digest.value("at", TIME, SetupFile::time),
                reminders == null ? null : reminders.value("before", COUNT, text -> count(text, 0)),
                reminders == null ? null : reminders.value("overdue-every", COUNT, text -> count(text, 1)),
                reminders == null ? null : reminders.value("escalate-after", COUNT, text -> count(text, 1)),
                reminders == null ? null : reminders.value("at", TIME, SetupFile::time),
                s.value("acceptance", "true or false", SetupFile::truth),
                s.value("sending", "on, off, or the day until which it is paused", SetupFile::sending));
        if (code == null && s.text("code") == null) {
            s.error("code", "a committee needs a “code”, such as PCC.");
        }
        if (code != null) {
            once(node, "committee", code);
        }
        return code == null ? null : read;
    }

    private static final String TIME = "a time of day in quotes, such as \"09:00\"";
    private static final String COUNT = "a number of working days or follow-ups, at most 250,";

    private Setup.@Nullable OfMeeting meeting(Node node) {
        if (node instanceof ScalarNode scalar) {
            var date = Days.read(scalar.getValue());
            if (date.isEmpty()) {
                errors.add("line %d: “%s” is no date; 2022-09-29 is expected."
                        .formatted(Section.line(node), scalar.getValue()));
            }
            return date.map(day -> new Setup.OfMeeting(day, null)).orElse(null);
        }
        var s = new Section(node, "a meeting", MEETING, errors);
        var date = s.value("date", "a date such as 2022-09-29", text -> Days.read(text).orElse(null));
        var papers = s.value("papers-due", "a date such as 2022-09-21", text -> Days.read(text).orElse(null));
        if (date != null && papers != null && papers.isAfter(date)) {
            s.error("papers-due", "the papers are due after their meeting.");
        }
        if (date == null && s.text("date") == null) {
            s.error("date", "a meeting needs a “date”, such as 2022-09-29.");
        }
        return date == null ? null : new Setup.OfMeeting(date, papers);
    }

    private Setup.@Nullable OfOrganisation organisation(Node node) {
        var s = new Section(node, "an organisation", ORGANISATION, errors);
        var name = s.text("name");
        var given = s.text("short");
        var shortName = given == null ? name : given;
        if (shortName == null) {
            s.error("name", "an organisation needs a “name” or a “short” name.");
            return null;
        }
        once(node, "organisation", shortName);
        return new Setup.OfOrganisation(shortName, name, s.texts("aliases"), channel(s), users(s, "people"));
    }

    private Setup.@Nullable OfPost post(Node node) {
        var s = new Section(node, "a post", POST, errors);
        var title = s.text("title");
        var organisation = s.text("organisation");
        if (title == null || organisation == null) {
            s.error("title", "a post needs a “title” and an “organisation”.");
            return null;
        }
        if (!declared.contains(organisation)) {
            s.error("organisation", "the organisation “%s” is not declared; add it under “organisations” with its short name."
                    .formatted(organisation));
        }
        once(node, "post", title + " of " + organisation);
        return new Setup.OfPost(title, organisation, user(s, "holder"), channel(s));
    }

    private static @Nullable String channel(Section s) {
        return s.value("channel", "Slack's id of a channel, such as C0123ABCD, not its name,", text ->
                text.matches("[CG][A-Z0-9]{2,20}") ? text : null);
    }

    private static @Nullable String user(Section s, String key) {
        return s.value(key, "Slack's id of a user, such as U0123ABCD,", text -> isUser(text) ? text : null);
    }

    private static @Nullable List<String> users(Section s, String key) {
        var users = s.texts(key);
        if (users != null) {
            users.stream().filter(user -> !isUser(user)).forEach(user -> s.error(
                    key, "“%s” under “%s” is not Slack's id of a user, such as U0123ABCD.".formatted(user, key)));
        }
        return users;
    }

    private static boolean isUser(String text) {
        return text.matches("[UW][A-Z0-9]{2,20}");
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static @Nullable DayOfWeek weekday(String text) {
        try {
            return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        return text.matches("([01]?\\d|2[0-3]):[0-5]\\d")
                ? LocalTime.parse(text.length() == 4 ? "0" + text : text)
                : null;
    }

    private static @Nullable Integer count(String text, int least) {
        var fits = text.matches("\\d{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= 250;
        return fits ? Integer.valueOf(text) : null;
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> null;
        };
    }

    private static @Nullable Sending sending(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes" -> new Sending.On();
            case "off", "false", "no" -> new Sending.Off();
            default -> Days.read(text).map(Sending.PausedUntil::new).orElse(null);
        };
    }
}
