package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.response.Responses;

import java.util.Arrays;
import java.util.List;
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
                .map(Verb::word)
                .collect(Collectors.toSet());
        var shown = new Shown(
                action,
                actions.history(visitor.workspace(), action.ref()),
                responses.answering(visitor.workspace(), action.ref()).stream()
                        .map(response -> new Shown.ResponseLine(
                                response.sender(),
                                response.received(),
                                response.text(),
                                response.files().stream()
                                        .map(file -> new Shown.FileLine(file.name(), file.size()))
                                        .toList()))
                        .toList(),
                verbs);
        return new Reply.Tell(ShowView.of(shown, visitor.today(action)));
    }
}
