package org.arising.committee;

import org.arising.kernel.Texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the organisations and posts that people mean: in the stated text of a responsible person, and in a name that
 * somebody types. The stated text of a post outlives its holder; what it resolves to is kept beside it, never instead.
 */
public final class Directory {
    private final Map<String, Organisation> organisations = new TreeMap<>();
    private final Map<String, List<Post>> posts = new TreeMap<>();
    private final List<Party> parties;

    /** A directory of these; where two organisations share a name, the first is meant by it. */
    public Directory(List<Organisation> organisations, List<Post> posts) {
        organisations.forEach(organisation ->
                organisation.names().forEach(name -> this.organisations.putIfAbsent(plain(name), organisation)));
        posts.forEach(post -> this.posts
                .computeIfAbsent(plain(post.title()), title -> new ArrayList<>())
                .add(post));
        this.parties = Stream.<Party>concat(
                        organisations.stream().map(Party.OfOrganisation::new), posts.stream().map(Party.OfPost::new))
                .toList();
    }

    /**
     * What a stated responsible person resolves to.
     *
     * @param organisations short names, each once, in the order stated
     * @param posts keys of declared posts
     */
    public record Resolved(List<String> organisations, List<String> posts) {}

    /** What a typed name means. */
    public sealed interface Finding {
        /** That party. */
        record Found(Party party) implements Finding {}

        /** One of these. */
        record Ambiguous(List<Party> candidates) implements Finding {}

        /** None; the nearest name there is, where one is near. */
        record None(Optional<String> nearest) implements Finding {}
    }

    /**
     * Resolves stated text. A name counts where it stands alone between commas, brackets, slashes, semicolons or "and",
     * or ends such a piece after "of", "at", "for" or "from": "Head of Professionalism, Metropolitan Police Service (MPS)"
     * is the MPS, "Head of the Met Office" is not.
     */
    public Resolved resolve(String stated) {
        var resolving = new Resolving();
        var text = stated.replaceAll("\\s+", " ");
        if (!resolving.isNamed(plain(text))) {
            for (var piece : text.split("[,;()\\[\\]/]")) {
                resolving.take(piece);
            }
        }
        return resolving.resolved();
    }

    /** One resolution under way. A name that is found whole is not looked into: it may itself hold an "and". */
    private final class Resolving {
        private final Set<String> found = new LinkedHashSet<>();
        private final Set<String> held = new LinkedHashSet<>();
        private final Set<Post> several = new LinkedHashSet<>();

        void take(String piece) {
            if (isNamed(plain(piece))) {
                return;
            }
            organisationAtEnd(plain(piece)).ifPresent(organisation -> found.add(organisation.shortName()));
            var fine = piece.split("(?i)\\band\\b|&");
            if (fine.length > 1) {
                for (var part : fine) {
                    if (!isNamed(plain(part))) {
                        organisationAtEnd(plain(part)).ifPresent(organisation -> found.add(organisation.shortName()));
                    }
                }
            }
        }

        boolean isNamed(String piece) {
            var titled = posts.getOrDefault(piece, List.of());
            if (titled.size() == 1) {
                held.add(titled.getFirst().key());
                found.add(titled.getFirst().organisation());
            }
            several.addAll(titled);
            var organisation = organisations.get(piece);
            if (titled.isEmpty() && organisation != null) {
                found.add(organisation.shortName());
            }
            return !titled.isEmpty() || organisation != null;
        }

        Resolved resolved() {
            // A title that several organisations have is the post of the one that is named beside it.
            several.stream()
                    .filter(post -> found.contains(post.organisation()))
                    .map(Post::key)
                    .forEach(held::add);
            return new Resolved(List.copyOf(found), List.copyOf(held));
        }
    }

    private Optional<Organisation> organisationAtEnd(String piece) {
        return Stream.of(" of ", " at ", " for ", " from ")
                .map(piece::lastIndexOf)
                .filter(at -> at > 0)
                .map(at -> withoutThe(piece.substring(at).strip().replaceFirst("^\\S+ ", "")))
                .flatMap(end -> Stream.ofNullable(organisations.get(end)))
                .findFirst();
    }

    /** What somebody means by a name: organisations match whole, posts whole or by a unique beginning. */
    public Finding find(String typed) {
        var wanted = plain(typed);
        if (wanted.isEmpty()) {
            return new Finding.None(Optional.empty());
        }
        var organisation = organisations.get(wanted);
        if (organisation != null) {
            return new Finding.Found(new Party.OfOrganisation(organisation));
        }
        var titled = posts.getOrDefault(wanted, List.of());
        var meant = titled.isEmpty() ? beginning(wanted) : titled;
        return switch (meant.size()) {
            case 0 -> new Finding.None(Texts.nearest(typed, names()));
            case 1 -> new Finding.Found(new Party.OfPost(meant.getFirst()));
            default ->
                new Finding.Ambiguous(meant.stream().<Party>map(Party.OfPost::new).toList());
        };
    }

    /** Posts whose title begins so, or that are named with their organisation: {@code Chief Executive, MPS}. */
    private List<Post> beginning(String wanted) {
        return posts.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(post -> entry.getKey().startsWith(wanted + " ")
                                || plain(post.title() + ", " + post.organisation()).equals(wanted)))
                .toList();
    }

    /** The parties that a Slack user may answer for. */
    public Set<String> partiesOf(String user) {
        return parties.stream()
                .filter(party -> switch (party) {
                    case Party.OfOrganisation(var organisation) -> organisation.isAnsweredBy(user);
                    case Party.OfPost(var post) -> post.isAnsweredBy(user);
                })
                .map(Party::key)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), Collections::unmodifiableSet));
    }

    private List<String> names() {
        return parties.stream()
                .flatMap(party -> switch (party) {
                    case Party.OfOrganisation(var organisation) -> organisation.names();
                    case Party.OfPost(var post) -> Stream.of(post.title());
                })
                .toList();
    }

    /** Case, apostrophes, white space and a leading "the" do not distinguish names. */
    private static String plain(String name) {
        return withoutThe(name.replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT));
    }

    private static String withoutThe(String name) {
        return name.startsWith("the ") ? name.substring(4) : name;
    }
}
