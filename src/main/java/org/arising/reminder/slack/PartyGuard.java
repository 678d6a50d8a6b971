package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.access.Access;
import org.arising.access.Verdict;
import org.arising.action.ReadActions;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.committee.Party;

import java.util.Optional;
import java.util.stream.Collectors;

/** Asks whether somebody may change an organisation or a post, for all that committees ask of it. */
@Singleton
final class PartyGuard {
    private final ReadActions actions;

    PartyGuard(ReadActions actions) {
        this.actions = actions;
    }

    /** Why not, in words for who asked; empty where they may. */
    Optional<String> refusal(Visitor visitor, Party party) {
        var closed = visitor.roster().committees().stream().filter(Committee::closed).toList();
        var asking = actions.asking(
                visitor.workspace(), party.key(), closed.stream().map(Committee::code).collect(Collectors.toSet()));
        var naming = new Access.Naming(
                visitor.person(),
                party.title(),
                closed.stream().filter(committee -> asking.contains(committee.code())).toList());
        return switch (Access.decide(naming)) {
            case Verdict.Allowed() -> Optional.empty();
            case Verdict.Denied(var why) -> Optional.of(why);
        };
    }
}
