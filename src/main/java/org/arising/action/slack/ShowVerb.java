package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Parties;
import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.response.Response;
import org.arising.response.Responses;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code show REF}: the action whole. */
@Singleton
final class ShowVerb implements SpokenVerb {
    private final ReadActions actions;
    private final Responses responses;

    ShowVerb(ReadActions actions, Responses responses) {
        this.actions = actions;
        this.responses = responses;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.SHOW);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        var action = named.getFirst();
        var verbs = Arrays.stream(Verb.values())
                .filter(Verb::takesReferences)
                .filter(each -> visitor.may(each.deed(), action) instanceof Verdict.Allowed)
                .filter(each -> each != Verb.WRITE || Parties.isByMail(visitor.roster(), action))
                .map(Verb::word)
                .collect(Collectors.toSet());
        var history = actions.history(visitor.workspace(), action.ref());
        var shown = new Shown(action, history, responses(visitor, action.ref(), history), verbs);
        return new Reply.Tell(ShowView.of(shown, visitor.today(action)));
    }

    /** Those to the action and to all that was merged into it, oldest first. */
    private List<Shown.ResponseLine> responses(Visitor visitor, Reference ref, List<Event> history) {
        var lines = new ArrayList<Shown.ResponseLine>();
        var known = new LinkedHashSet<String>();
        for (var response : responses.answering(visitor.workspace(), ref)) {
            known.add(response.id());
            lines.add(line(response, null));
        }
        for (var merged : merged(visitor, history)) {
            responses.answering(visitor.workspace(), merged).stream()
                    .filter(response -> known.add(response.id()))
                    .forEach(response -> lines.add(line(response, merged)));
        }
        lines.sort(Comparator.comparing(Shown.ResponseLine::received));
        return List.copyOf(lines);
    }

    /** What was merged into it, and into those before. */
    private Set<Reference> merged(Visitor visitor, List<Event> history) {
        var all = new LinkedHashSet<Reference>();
        for (var event : history) {
            if (event.what() instanceof Happening.Merged(var from, var reason)) {
                from.stream().filter(all::add).forEach(ref ->
                        all.addAll(merged(visitor, actions.history(visitor.workspace(), ref))));
            }
        }
        return all;
    }

    private static Shown.ResponseLine line(Response response, @Nullable Reference to) {
        return new Shown.ResponseLine(
                response.sender(),
                response.received(),
                response.text(),
                response.files().stream().map(file -> new Shown.FileLine(file.name(), file.size())).toList(),
                to);
    }
}
