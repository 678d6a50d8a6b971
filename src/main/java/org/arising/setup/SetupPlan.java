package org.arising.setup;

import org.arising.committee.Committee;
import org.arising.committee.DigestSlot;
import org.arising.committee.Letters;
import org.arising.committee.Mailing;
import org.arising.committee.Meeting;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.PublicName;
import org.arising.committee.QuietHours;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.Roster;
import org.arising.committee.Sending;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/**
 * What a setup file changes: every value that it names is set, nothing is removed unless that is asked for.
 *
 * @param changes what changes, in words; empty where nothing does
 */
public record SetupPlan(
        List<Committee> committees,
        List<Organisation> organisations,
        List<Post> posts,
        List<Meeting> meetings,
        List<Organisation> organisationsGone,
        List<Post> postsGone,
        List<String> changes) {

    /** The plan from what is held to what the file declares; {@code prune} removes what it does not name. */
    public static SetupPlan of(Roster held, Setup setup, boolean prune, Instant now) {
        return new Maker(held, now).make(setup, prune);
    }

    private static final class Maker {
        private final Roster held;
        private final Instant now;
        private final List<String> changes = new ArrayList<>();

        Maker(Roster held, Instant now) {
            this.held = held;
            this.now = now;
        }

        SetupPlan make(Setup setup, boolean prune) {
            var organisations = setup.organisations().stream().map(this::organisation).flatMap(Optional::stream).toList();
            var posts = setup.posts().stream().map(this::post).flatMap(Optional::stream).toList();
            var committees = setup.committees().stream().map(this::committee).flatMap(Optional::stream).toList();
            var meetings = setup.committees().stream()
                    .flatMap(committee -> committee.meetings().stream().map(meeting -> meeting(committee.code(), meeting)))
                    .flatMap(Optional::stream)
                    .toList();
            var goneOrganisations = prune ? gone(setup) : List.<Organisation>of();
            var gonePosts = prune ? gonePosts(setup, goneOrganisations) : List.<Post>of();
            return new SetupPlan(
                    committees, organisations, posts, meetings, goneOrganisations, gonePosts, List.copyOf(changes));
        }

        private Optional<Committee> committee(Setup.OfCommittee file) {
            var old = held.committee(file.code()).orElse(null);
            var base = old != null ? old : usual(file);
            var made = new Committee(
                    base.code(),
                    or(file.name(), base.name()),
                    or(file.zone(), base.zone()),
                    or(file.calendar(), base.calendar()),
                    orNull(file.channel(), base.channel()),
                    file.officers() == null ? base.officers() : Set.copyOf(file.officers()),
                    or(file.closed(), base.closed()),
                    new DigestSlot(
                            or(file.digestDay(), base.digest().day()),
                            or(file.digestAt(), base.digest().at())),
                    new ReminderPolicy(
                            or(file.before(), base.reminders().before()),
                            or(file.overdueEvery(), base.reminders().overdueEvery()),
                            or(file.escalateAfter(), base.reminders().escalateAfter()),
                            or(file.remindersAt(), base.reminders().at()),
                            quiet(file.quiet(), base.reminders().quiet())),
                    or(file.acceptance(), base.acceptance()),
                    or(file.sending(), base.sending()),
                    base.since(),
                    address(file.meetingsTo(), base.meetingsTo()),
                    base.letters().with(file.letters()),
                    publicName(file.publicName(), base.publicName()));
            if (old == null) {
                changes.add(say("setup.new", say("setup.committee", made.code()), made.name()));
                return Optional.of(made);
            }
            var name = say("setup.committee", made.code());
            changed(name, "name", old.name(), made.name());
            changed(name, "zone", old.zone(), made.zone());
            changed(name, "calendar", old.calendar(), made.calendar());
            changed(name, "channel", old.channel(), made.channel());
            changed(name, "officers", sorted(old.officers()), sorted(made.officers()));
            changed(name, "private", old.closed(), made.closed());
            changed(name, "digest", spoken(old.digest()), spoken(made.digest()));
            changed(name, "reminders", spoken(old.reminders()), spoken(made.reminders()));
            changed(name, "acceptance", old.acceptance(), made.acceptance());
            changed(name, "letters", spoken(old.letters()), spoken(made.letters()));
            changed(name, "sending", old.sending().written(), made.sending().written());
            changed(name, "meetings-to", old.meetingsTo(), made.meetingsTo());
            changed(name, "public", old.publicName(), made.publicName());
            return made.equals(old) ? Optional.empty() : Optional.of(made);
        }

        /** The file takes it away by {@code none}. */
        private static @Nullable String address(@Nullable String named, @Nullable String otherwise) {
            return named == null ? otherwise : named.equals(MailSection.NONE) ? null : named;
        }

        private static @Nullable String publicName(@Nullable String named, @Nullable String otherwise) {
            return named == null ? otherwise : named.equals(PublicName.OFF) ? null : named;
        }

        private Committee usual(Setup.OfCommittee file) {
            return new Committee(
                    file.code(),
                    or(file.name(), file.code()),
                    ZoneId.of("Europe/London"),
                    "england",
                    null,
                    Set.of(),
                    false,
                    DigestSlot.USUAL,
                    ReminderPolicy.USUAL,
                    false,
                    new Sending.Off(),
                    now);
        }

        private Optional<Organisation> organisation(Setup.OfOrganisation file) {
            var old = held.organisation(file.shortName()).orElse(null);
            var made = new Organisation(
                    file.shortName(),
                    or(file.name(), old == null ? file.shortName() : old.name()),
                    file.aliases() != null ? file.aliases() : old == null ? List.of() : old.aliases(),
                    orNull(file.channel(), old == null ? null : old.channel()),
                    file.people() != null ? Set.copyOf(file.people()) : old == null ? Set.of() : old.people(),
                    file.groups() != null ? Set.copyOf(file.groups()) : old == null ? Set.of() : old.groups(),
                    old == null ? Set.of() : old.members(),
                    file.mail().over(old == null ? null : old.mail()));
            if (old == null) {
                changes.add(say("setup.new", say("setup.organisation", made.shortName()), made.name()));
                return Optional.of(made);
            }
            var name = say("setup.organisation", made.shortName());
            changed(name, "name", old.name(), made.name());
            changed(name, "aliases", old.aliases(), made.aliases());
            changed(name, "channel", old.channel(), made.channel());
            changed(name, "people", sorted(old.people()), sorted(made.people()));
            changed(name, "groups", sorted(old.groups()), sorted(made.groups()));
            changed(name, old.mail(), made.mail());
            return made.equals(old) ? Optional.empty() : Optional.of(made);
        }

        private Optional<Post> post(Setup.OfPost file) {
            var old = held.post(file.organisation() + "/" + file.title()).orElse(null);
            var made = new Post(
                    file.title(),
                    file.organisation(),
                    orNull(file.holder(), old == null ? null : old.holder()),
                    orNull(file.channel(), old == null ? null : old.channel()),
                    // Whom a holder named goes with the holder.
                    old == null || isOther(file.holder(), old.holder()) ? null : old.standIn(),
                    orNull(file.deputy(), old == null ? null : old.deputy()),
                    file.mail().over(old == null ? null : old.mail()));
            if (old == null) {
                changes.add(say("setup.new.post", made.title(), made.organisation()));
                return Optional.of(made);
            }
            var name = say("setup.post", made.title());
            changed(name, "holder", old.holder(), made.holder());
            changed(name, "channel", old.channel(), made.channel());
            changed(name, "deputy", old.deputy(), made.deputy());
            changed(name, old.mail(), made.mail());
            return made.equals(old) ? Optional.empty() : Optional.of(made);
        }

        private static boolean isOther(@Nullable String named, @Nullable String old) {
            return named != null && !named.equals(old);
        }

        private Optional<Meeting> meeting(String committee, Setup.OfMeeting file) {
            var old = held.meetings().stream()
                    .filter(meeting -> meeting.committee().equals(committee) && meeting.date().equals(file.date()))
                    .findFirst()
                    .orElse(null);
            var made = new Meeting(committee, file.date(), orNull(file.papersDue(), old == null ? null : old.papersDue()));
            if (old == null) {
                changes.add(say("setup.new.meeting", committee, made.date().toString()));
                return Optional.of(made);
            }
            var name = say("setup.meeting", committee, made.date().toString());
            changed(name, "papers-due", old.papersDue(), made.papersDue());
            return made.equals(old) ? Optional.empty() : Optional.of(made);
        }

        private List<Organisation> gone(Setup setup) {
            // A post that the file names keeps its organisation.
            var named = Stream.concat(
                            setup.organisations().stream().map(Setup.OfOrganisation::shortName),
                            setup.posts().stream().map(Setup.OfPost::organisation))
                    .toList();
            var gone = held.organisations().stream()
                    .filter(organisation -> !named.contains(organisation.shortName()))
                    .toList();
            gone.forEach(organisation -> changes.add(say("setup.removed", say("setup.organisation", organisation.shortName()))));
            return gone;
        }

        private List<Post> gonePosts(Setup setup, List<Organisation> organisationsGone) {
            var named = setup.posts().stream().map(post -> post.organisation() + "/" + post.title()).toList();
            var bodies = organisationsGone.stream().map(Organisation::shortName).toList();
            var gone = held.posts().stream()
                    .filter(post -> !named.contains(post.key()) || bodies.contains(post.organisation()))
                    .toList();
            gone.forEach(post -> changes.add(say("setup.removed", say("setup.post", post.title()))));
            return gone;
        }

        private void changed(String what, String key, @Nullable Object from, @Nullable Object to) {
            if (!Objects.equals(from, to)) {
                changes.add(say("setup.changed", what, key, written(from), written(to)));
            }
        }

        private void changed(String what, @Nullable Mailing from, @Nullable Mailing to) {
            changed(what, "email", from, to, mail -> mail.hasAddress() ? mail.address() : null);
            changed(what, "prefer", from, to, mail -> mail.prefer().written());
            changed(what, "copy", from, to, mail -> mail.copy().isEmpty() ? null : mail.copy());
            changed(what, "deputy-email", from, to, Mailing::deputy);
            changed(what, "calendar", from != null && from.calendar(), to != null && to.calendar());
        }

        private void changed(
                String what,
                String key,
                @Nullable Mailing from,
                @Nullable Mailing to,
                Function<Mailing, @Nullable Object> value) {
            changed(what, key, from == null ? null : value.apply(from), to == null ? null : value.apply(to));
        }

        /** As the file writes it. */
        private static String written(@Nullable Object value) {
            return value == null ? say("setup.none") : Texts.shortened(Texts.collapsed(value.toString()), Section.LONGEST);
        }

        private static List<String> sorted(Set<String> names) {
            return names.stream().sorted().toList();
        }

        private static @Nullable String spoken(Letters letters) {
            return letters.texts().isEmpty() ? null : letters.texts().entrySet().stream()
                    .map(each -> each.getKey().kind().written() + " " + each.getKey().part().written() + ": " + each.getValue())
                    .sorted()
                    .collect(Collectors.joining("; "));
        }

        private static String spoken(DigestSlot slot) {
            return slot.day() + " " + slot.at();
        }

        private static String spoken(ReminderPolicy policy) {
            var said = say("setup.reminders", policy.before(), policy.overdueEvery(), policy.escalateAfter(), policy.at());
            var quiet = policy.quiet();
            return quiet == null ? said : say("setup.reminders.quiet", said, quiet.written());
        }

        /** The file takes them away by {@code none}. */
        private static @Nullable QuietHours quiet(@Nullable String named, @Nullable QuietHours otherwise) {
            return named == null ? otherwise : QuietHours.read(named).orElse(null);
        }

        private static <T> T or(@Nullable T named, T otherwise) {
            return named == null ? otherwise : named;
        }

        private static <T> @Nullable T orNull(@Nullable T named, @Nullable T otherwise) {
            return named == null ? otherwise : named;
        }
    }
}
