package org.arising.setup;

import org.arising.committee.PublicName;
import org.arising.committee.QuietHours;
import org.arising.committee.Sending;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import static org.arising.kernel.Words.say;

/** Reads a setup file; every error in it is gathered, each with its line. */
public final class SetupFile {
    /** A file for four hundred councils is smaller. */
    public static final int LARGEST = 1024 * 1024;

    private static final Set<String> FILE = Set.of("committees", "organisations", "posts");
    private static final Set<String> COMMITTEE = Set.of(
            "code", "name", "zone", "calendar", "channel", "officers", "private", "meetings", "digest", "reminders",
            "acceptance", "sending", "meetings-to", "letters", "public");
    private static final Set<String> DIGEST = Set.of("day", "at");
    private static final Set<String> REMINDERS = Set.of("before", "overdue-every", "escalate-after", "at", "quiet");
    private static final Set<String> MEETING = Set.of("date", "papers-due");
    private static final Set<String> ORGANISATION =
            Set.of("name", "short", "aliases", "channel", "people", "groups", "email", "prefer", "copy", "calendar");
    private static final Set<String> POST =
            Set.of("title", "organisation", "holder", "channel", "deputy", "email", "prefer", "copy", "deputy-email", "calendar");

    private final SetupErrors errors = new SetupErrors();
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
            return new SetupReading.Refused(List.of(say("setup.error.too-large")));
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            var line = String.valueOf(mark == null ? 1 : mark.getLine() + 1);
            return new SetupReading.Refused(List.of(
                    say("setup.error.not-yaml.line", line, inOneLine(malformed.getProblem()))));
        } catch (YAMLException malformed) {
            return new SetupReading.Refused(List.of(say("setup.error.not-yaml", inOneLine(malformed.getMessage()))));
        }
        if (root == null) {
            return new SetupReading.Refused(List.of(say("setup.error.empty")));
        }
        return new SetupFile(held).read(root);
    }

    private static String inOneLine(@Nullable String problem) {
        return Texts.shortened(Texts.collapsed(String.valueOf(problem)), Section.LONGEST);
    }

    private SetupReading read(Node root) {
        var file = new Section(root, say("setup.section.file"), FILE, errors);
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
                : errors.refused();
    }

    private void once(Node node, String what, String name) {
        if (!seen.add(what + " " + name)) {
            errors.add(say("setup.error.twice." + what, Section.line(node), name));
        }
    }

    private Setup.@Nullable OfCommittee committee(Node node) {
        var s = new Section(node, say("setup.section.committee"), COMMITTEE, errors);
        var code = s.value("code", say("setup.expected.code"), text ->
                text.matches("[A-Z][A-Z0-9]{0,11}") ? text : null);
        var digest = s.section("digest", DIGEST);
        var reminders = s.section("reminders", REMINDERS);
        var meetings = s.nodes("meetings").stream().map(this::meeting).filter(Objects::nonNull).toList();
        var read = new Setup.OfCommittee(
                code == null ? "" : code,
                s.text("name"),
                s.value("zone", say("setup.expected.zone"), SetupFile::zone),
                s.value("calendar", say("setup.expected.calendar", String.join(", ", WorkingCalendar.names())), text ->
                        WorkingCalendar.named(text).isPresent() ? text : null),
                channel(s),
                users(s, "officers"),
                s.value("private", say("setup.expected.truth"), SetupFile::truth),
                meetings,
                digest == null ? null : digest.value("day", say("setup.expected.weekday"), SetupFile::weekday),
                digest == null ? null : digest.value("at", say("setup.expected.time"), SetupFile::time),
                reminders == null ? null : reminders.value("before", say("setup.expected.count"), text -> count(text, 0)),
                reminders == null ? null : reminders.value("overdue-every", say("setup.expected.count"), text -> count(text, 1)),
                reminders == null ? null : reminders.value("escalate-after", say("setup.expected.count"), text -> count(text, 1)),
                reminders == null ? null : reminders.value("at", say("setup.expected.time"), SetupFile::time),
                reminders == null ? null : reminders.value("quiet", say("setup.expected.quiet"), SetupFile::quiet),
                s.value("acceptance", say("setup.expected.truth"), SetupFile::truth),
                s.value("sending", say("setup.expected.sending"), SetupFile::sending),
                MailSection.address(s, "meetings-to"),
                LettersSection.read(s),
                s.value("public", say("setup.expected.public"), SetupFile::publicName));
        if (code == null && s.text("code") == null) {
            s.error("code", say("setup.error.no-code"));
        }
        if (code != null) {
            once(node, "committee", code);
            var publicName = read.publicName();
            if (publicName != null && !publicName.equals(PublicName.OFF)) {
                once(node, "public", publicName);
            }
        }
        return code == null ? null : read;
    }

    private Setup.@Nullable OfMeeting meeting(Node node) {
        if (node instanceof ScalarNode scalar) {
            var date = Days.read(scalar.getValue());
            if (date.isEmpty()) {
                errors.add(say("setup.error.no-date", Section.line(node), Section.said(scalar, Section.LONGEST)));
            }
            return date.map(day -> new Setup.OfMeeting(day, null)).orElse(null);
        }
        var s = new Section(node, say("setup.section.meeting"), MEETING, errors);
        var date = s.value("date", say("setup.expected.date"), text -> Days.read(text).orElse(null));
        var papers = s.value("papers-due", say("setup.expected.papers-due"), text -> Days.read(text).orElse(null));
        if (date != null && papers != null && papers.isAfter(date)) {
            s.error("papers-due", say("setup.error.papers-late"));
        }
        if (date == null && s.text("date") == null) {
            s.error("date", say("setup.error.meeting-no-date"));
        }
        return date == null ? null : new Setup.OfMeeting(date, papers);
    }

    private Setup.@Nullable OfOrganisation organisation(Node node) {
        var s = new Section(node, say("setup.section.organisation"), ORGANISATION, errors);
        var name = s.text("name");
        var given = s.text("short");
        var shortName = given == null ? name : given;
        if (shortName == null) {
            s.error("name", say("setup.error.no-name"));
            return null;
        }
        once(node, "organisation", shortName);
        return new Setup.OfOrganisation(
                shortName, name, s.texts("aliases"), channel(s), users(s, "people"), groups(s), MailSection.read(s));
    }

    private Setup.@Nullable OfPost post(Node node) {
        var s = new Section(node, say("setup.section.post"), POST, errors);
        var title = s.text("title");
        var organisation = s.text("organisation");
        if (title == null || organisation == null) {
            s.error("title", say("setup.error.no-title"));
            return null;
        }
        if (!declared.contains(organisation)) {
            s.error("organisation", say("setup.error.not-declared", organisation));
        }
        once(node, "post", say("setup.post-of", title, organisation));
        var holder = user(s, "holder");
        var deputy = user(s, "deputy");
        if (deputy != null && deputy.equals(holder)) {
            s.error("deputy", say("setup.error.own-deputy", deputy));
        }
        return new Setup.OfPost(title, organisation, holder, channel(s), deputy, MailSection.read(s));
    }

    private static @Nullable String channel(Section s) {
        return s.value("channel", say("setup.expected.channel"), text ->
                text.matches("[CG][A-Z0-9]{2,20}") ? text : null);
    }

    private static @Nullable String user(Section s, String key) {
        return s.value(key, say("setup.expected.user"), text -> isUser(text) ? text : null);
    }

    private static @Nullable List<String> users(Section s, String key) {
        var users = s.texts(key);
        if (users != null) {
            users.stream()
                    .filter(user -> !isUser(user))
                    .forEach(user -> s.error(key, say("setup.error.not-a-user", user, key)));
        }
        return users;
    }

    private static @Nullable List<String> groups(Section s) {
        var groups = s.texts("groups");
        if (groups != null) {
            groups.stream()
                    .filter(group -> !group.matches("S[A-Z0-9]{2,20}"))
                    .forEach(group -> s.error("groups", say("setup.error.not-a-group", group)));
        }
        return groups;
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

    private static @Nullable String quiet(String text) {
        return text.equalsIgnoreCase("none") ? "none" : QuietHours.read(text).map(QuietHours::written).orElse(null);
    }

    private static @Nullable Integer count(String text, int least) {
        var fits = text.matches("\\d{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= 250;
        return fits ? Integer.valueOf(text) : null;
    }

    static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> null;
        };
    }

    private static @Nullable String publicName(String text) {
        return Boolean.FALSE.equals(truth(text)) ? PublicName.OFF : PublicName.read(text).orElse(null);
    }

    private static @Nullable Sending sending(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes" -> new Sending.On();
            case "off", "false", "no" -> new Sending.Off();
            default -> Days.read(text).map(Sending.PausedUntil::new).orElse(null);
        };
    }
}
