package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.access.Denial;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.Lifecycle;
import org.arising.action.Turn;
import org.arising.kernel.Reference;
import org.arising.kernel.Words;
import org.arising.slack.Message;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what is said, by typing or by a button: finds the actions, asks whether the visitor may, and the verb. */
@Singleton
public final class Speaking {
    private final Map<Verb, SpokenVerb> verbs = new EnumMap<>(Verb.class);
    private final Finder finder;
    private final Lists lists;
    private final OverviewDesk overview;

    Speaking(List<SpokenVerb> spoken, Finder finder, Lists lists, OverviewDesk overview) {
        spoken.forEach(each -> each.verbs().forEach(verb -> verbs.put(verb, each)));
        this.finder = finder;
        this.lists = lists;
        this.overview = overview;
    }

    /** Answers a line typed after {@code /actions}. */
    public Reply answer(Visitor visitor, String typed) {
        return answer(visitor, typed, List.of());
    }

    /** Answers a line that is said about some actions: a verb without references means those. */
    public Reply answer(Visitor visitor, String typed, List<Reference> about) {
        return switch (Lists.understand(visitor, typed)) {
            case Spoken.Overview() -> new Reply.Tell(overview.overview(visitor));
            case Spoken.Listing listing -> new Reply.Tell(lists.list(visitor, listing, Turn.first()));
            case Spoken.Said(var verb, var references, var rest) -> said(visitor, verb, references, rest, about);
            case Spoken.Unknown(var word, var nearest, var rest) -> new Reply.Tell(ErrorView.unknownVerb(word));
            case Spoken.Ambiguous(var name, var candidates, var before, var after) ->
                new Reply.Tell(ambiguous(name, candidates, before, after));
            case Spoken.Incomplete(var why) -> Reply.refused(why);
        };
    }

    private static Message ambiguous(String name, List<String> candidates, String before, String after) {
        return ErrorView.ambiguousName(
                name,
                candidates.stream()
                        .map(candidate -> new ErrorView.Candidate(
                                candidate, (before + " \"" + candidate + "\" " + after).strip()))
                        .toList());
    }

    private Reply said(Visitor visitor, Verb verb, List<String> references, String rest, List<Reference> about) {
        if (!verb.isThere(visitor.roster().mails())) {
            return Reply.refused(Words.say("refusal.no-mail"));
        }
        if (!verb.takesReferences()) {
            return say(verb, visitor, List.of(), rest);
        }
        if (references.isEmpty() && !about.isEmpty()) {
            var found = finder.find(visitor, about);
            return found.isEmpty() ? new Reply.Tell(ErrorView.incomplete(verb)) : say(verb, visitor, found, rest);
        }
        if (references.isEmpty()) {
            return new Reply.Tell(
                    rest.isEmpty()
                            ? ErrorView.incomplete(verb)
                            : ErrorView.unknownReference(rest, verb, List.of(), visitor.today()));
        }
        return switch (finder.find(visitor, verb, references)) {
            case Finder.Finding.NotFound(var message) -> new Reply.Tell(message);
            case Finder.Finding.Found(var actions) -> say(verb, visitor, actions, rest);
        };
    }

    /** Answers a verb on actions that were found. */
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        if (actions.size() > 1 && !verb.takesSeveral()) {
            return Reply.refused(Words.say("refusal.one-at-a-time", verb.word(), actions.getFirst().ref()));
        }
        for (var action : actions) {
            var transition = verb.transition(action.kind());
            if (visitor.may(verb.deed(), action) instanceof Verdict.Denied(var why)) {
                return Reply.refused(Denial.noted(visitor.person(), verb.deed(), action.ref(), why));
            }
            // Refused before anybody fills in a form for nothing.
            var refusal = transition == null ? Optional.<String>empty() : Lifecycle.refusal(action, transition);
            if (refusal.isPresent()) {
                return Reply.refused(refusal.get());
            }
        }
        var spoken = verbs.get(verb);
        return spoken == null
                ? Reply.refused(Words.say("refusal.not-there-yet", verb.word()))
                : spoken.say(verb, visitor, actions, rest);
    }
}
