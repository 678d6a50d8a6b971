package org.arising.slack;

import org.arising.kernel.Reference;

import java.util.List;
import java.util.Optional;

/**
 * What a button carries: a verb, references, and a query with its page. Slack sends it back from the client, so it
 * never says who may do what; that is decided anew at every click.
 *
 * <p>Written as {@code verb|refs|page|query}: at most 2,000 characters for a button and 150 for an option, which a
 * verb and one reference never exceed.
 */
public record ButtonValue(String verb, List<Reference> refs, int page, String query) {
    /** Characters of a query that a button can carry. A longer one gets no button, for a part of it is another list. */
    public static final int QUERY = 1_500;
    /** References that fit beside the longest query. */
    public static final int REFS = 10;

    /** One action. */
    public static ButtonValue of(String verb, Reference ref) {
        return new ButtonValue(verb, List.of(ref), 1, "");
    }

    /** A query, from its first page. */
    public static ButtonValue query(String verb, String query) {
        return new ButtonValue(verb, List.of(), 1, query);
    }

    /** Whether it can be written within Slack's limit. */
    public boolean fits() {
        return query.length() <= QUERY && refs.size() <= REFS;
    }

    /** As it is put into a button. */
    public String written() {
        var names = refs.stream().map(Reference::toString).toList();
        return String.join("|", verb, String.join(",", names), Integer.toString(page), Escape.cleaned(query));
    }

    /** Reads what {@link #written()} wrote; empty where it is something else, whoever sent it. */
    public static Optional<ButtonValue> read(String written) {
        var fields = written.split("\\|", 4);
        if (fields.length < 4 || !fields[2].matches("\\d{1,6}")) {
            return Optional.empty();
        }
        var names = fields[1].isEmpty() ? List.<String>of() : List.of(fields[1].split(","));
        var refs = names.stream().flatMap(name -> Reference.read(name).stream()).toList();
        return refs.size() < names.size()
                ? Optional.empty()
                : Optional.of(new ButtonValue(fields[0], refs, Integer.parseInt(fields[2]), fields[3]));
    }

}
