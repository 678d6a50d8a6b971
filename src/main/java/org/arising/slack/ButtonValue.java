package org.arising.slack;

import org.arising.kernel.Reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button carries: a verb, references, and a query with the place of its page. Slack sends it back from the client, so it
 * never says who may do what; that is decided anew at every click.
 *
 * <p>Written as {@code verb|refs|place|query}: at most 2,000 characters for a button and 150 for an option, which a
 * verb and one reference never exceed.
 *
 * @param place which page of the query: a number counted from 1, or a word and what else a list writes, joined by {@code ~}
 */
public record ButtonValue(String verb, List<Reference> refs, String place, String query) {
    /** Characters of a query that a button can carry. A longer one gets no button, for a part of it is another list. */
    public static final int QUERY = 1_500;
    /** References that fit beside the longest query. */
    public static final int REFS = 10;
    /** The place of a first page. */
    public static final String FIRST = "1";

    private static final Pattern PLACE = Pattern.compile("\\d{1,6}|[a-z]{1,10}~[A-Z0-9~-]{1,50}");

    /** One action. */
    public static ButtonValue of(String verb, Reference ref) {
        return new ButtonValue(verb, List.of(ref), FIRST, "");
    }

    /** A query, from its first page. */
    public static ButtonValue query(String verb, String query) {
        return new ButtonValue(verb, List.of(), FIRST, query);
    }

    /** Whether it can be written within Slack's limit. */
    public boolean fits() {
        return query.length() <= QUERY && refs.size() <= REFS;
    }

    /** As it is put into a button. */
    public String written() {
        var names = refs.stream().map(Reference::toString).toList();
        return String.join("|", verb, String.join(",", names), place, Escape.cleaned(query));
    }

    /** Reads what {@link #written()} wrote; empty where it is something else, whoever sent it. */
    public static Optional<ButtonValue> read(String written) {
        var fields = written.split("\\|", 4);
        if (fields.length < 4 || !PLACE.matcher(fields[2]).matches()) {
            return Optional.empty();
        }
        var names = fields[1].isEmpty() ? List.<String>of() : List.of(fields[1].split(","));
        var refs = names.stream().flatMap(name -> Reference.read(name).stream()).toList();
        return refs.size() < names.size()
                ? Optional.empty()
                : Optional.of(new ButtonValue(fields[0], refs, fields[2], fields[3]));
    }

}
