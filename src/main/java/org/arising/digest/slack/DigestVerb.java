package org.arising.digest.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.digest.DigestReader;
import org.arising.kernel.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code digest}: the digest as it would be sent now, to who asks alone. */
@Singleton
final class DigestVerb implements SpokenVerb {
    private final DigestReader reader;

    DigestVerb(DigestReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.DIGEST);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var committee = committee(visitor, rest);
        if (committee.isEmpty()) {
            return Reply.refused(Words.say("digest.refusal.which"));
        }
        if (!visitor.isOfficer(committee.get())) {
            return Reply.refused(Words.say("digest.refusal.officers", committee.get().name()));
        }
        var ongoing = reader.ongoing(visitor.workspace(), committee.get());
        var digest = reader.read(visitor.workspace(), committee.get(), visitor.roster(), visitor.now(), ongoing);
        var today = visitor.now().atZone(committee.get().zone()).toLocalDate();
        return new Reply.Tell(
                digest.isWorthSending()
                        ? DigestView.of(digest, today)
                        : ErrorView.refused(Words.say("digest.nothing", committee.get().name())));
    }

    private static Optional<Committee> committee(Visitor visitor, String rest) {
        if (!rest.isBlank()) {
            return visitor.roster().committee(rest.strip().toUpperCase(Locale.ROOT));
        }
        return visitor.meant();
    }
}
