package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;

import java.util.List;

/** {@code help [verb]}. */
@Singleton
final class HelpVerb implements SpokenVerb {
    @Override
    public List<Verb> verbs() {
        return List.of(Verb.HELP);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        if (rest.isEmpty()) {
            return new Reply.Tell(HelpView.all());
        }
        return new Reply.Tell(Verb.read(rest).map(HelpView::of).orElseGet(() -> ErrorView.unknownVerb(rest)));
    }
}
