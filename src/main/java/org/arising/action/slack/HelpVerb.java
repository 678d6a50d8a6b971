package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.kernel.Words;

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
        var mails = visitor.roster().mails();
        if (rest.isEmpty()) {
            return new Reply.Tell(HelpView.all(mails));
        }
        var asked = Verb.read(rest);
        return asked.filter(each -> !each.isThere(mails)).isPresent()
                ? Reply.refused(Words.say("refusal.no-mail"))
                : new Reply.Tell(asked.map(HelpView::of).orElseGet(() -> ErrorView.unknownVerb(rest)));
    }
}
