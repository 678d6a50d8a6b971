package org.arising.command;

import io.micronaut.context.ApplicationContext;
import org.arising.action.Action;
import org.arising.action.ActionLists;
import org.arising.action.Filter;
import org.arising.action.Kind;
import org.arising.action.ReadActions;
import org.arising.action.slack.DirectoryNames;
import org.arising.action.slack.Grammar;
import org.arising.action.slack.Spoken;
import org.arising.committee.Roster;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses what is exported, by the words that {@code /actions} takes. */
final class Export {
    private final ApplicationContext context;
    private final WorkspaceId workspace;
    private final Roster roster;

    Export(ApplicationContext context, WorkspaceId workspace, Roster roster) {
        this.context = context;
        this.workspace = workspace;
        this.roster = roster;
    }

    /** What was chosen. */
    sealed interface Selection {
        /** These, in document order. */
        record Selected(List<Action> actions) implements Selection {}

        /** The words mean nothing. */
        record NotUnderstood() implements Selection {}
    }

    Selection select(List<String> codes, @Nullable String where) {
        var all = codes.stream()
                .flatMap(code -> everything(code).stream())
                .toList();
        if (where == null || where.isBlank()) {
            return new Selection.Selected(
                    all.stream().filter(action -> action.kind() != Kind.STANDING).toList());
        }
        var today = context.getBean(ServiceClock.class)
                .instant()
                .atZone(roster.committees().isEmpty() ? java.time.ZoneOffset.UTC : roster.committees().getFirst().zone())
                .toLocalDate();
        var grammar = new Grammar(new DirectoryNames(roster.directory()), Set.copyOf(codes), "", today);
        if (!(grammar.understand(where) instanceof Spoken.Listing listing)) {
            return new Selection.NotUnderstood();
        }
        var filter = new Filter(
                listing.scope(),
                listing.committees().isEmpty() ? Set.copyOf(codes) : listing.committees(),
                listing.parties(),
                listing.meeting(),
                listing.item(),
                listing.since(),
                listing.kind(),
                listing.searched());
        var chosen = context.getBean(ActionLists.class).all(workspace, filter, today).stream()
                .map(Action::ref)
                .collect(Collectors.toCollection(HashSet::new));
        return new Selection.Selected(
                all.stream().filter(action -> chosen.contains(action.ref())).toList());
    }

    private List<Action> everything(String code) {
        var actions = context.getBean(ReadActions.class);
        return actions.find(workspace, actions.all(workspace, code));
    }
}
