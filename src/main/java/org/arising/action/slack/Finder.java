package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.slack.Message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Finds the actions that references name, among those that the visitor may see. */
@Singleton
public final class Finder {
    private final ReadActions actions;

    Finder(ReadActions actions) {
        this.actions = actions;
    }

    /** What was found. */
    public sealed interface Finding {
        /** Every reference names one action. */
        record Found(List<Action> actions) implements Finding {}

        /** One does not; the message says which, and what there is. */
        record NotFound(Message message) implements Finding {}
    }

    /** Finds what references as typed name: {@code PCC-2022-014}, {@code 14}, {@code #14}. */
    public Finding find(Visitor visitor, Verb verb, List<String> typed) {
        var found = new LinkedHashMap<Reference, Action>();
        for (var word : typed) {
            var candidates = candidates(visitor, word);
            if (candidates.size() != 1) {
                return new Finding.NotFound(
                        ErrorView.unknownReference(word, verb, candidates, visitor.today()));
            }
            found.put(candidates.getFirst().ref(), candidates.getFirst());
        }
        return new Finding.Found(List.copyOf(found.values()));
    }

    /** The actions that one reference or number may mean; empty where it is neither. */
    List<Action> named(Visitor visitor, String word) {
        return candidates(visitor, word);
    }

    private List<Action> candidates(Visitor visitor, String word) {
        var ref = Reference.read(word);
        var refs = ref.map(List::of)
                .orElseGet(() -> actions.numbered(visitor.workspace(), Integer.parseInt(word.replace("#", ""))));
        var all = actions.find(visitor.workspace(), refs).stream()
                .filter(action -> visitor.may(Deed.READ, action) instanceof Verdict.Allowed)
                .toList();
        var here = visitor.here();
        if (ref.isPresent() || here.isEmpty()) {
            return all;
        }
        var ours = new ArrayList<Action>(all);
        ours.removeIf(action -> !action.ref().committee().equals(here.get().code()));
        return ours.isEmpty() ? all : ours;
    }

    /** The actions of references that a button or form carries; those that may not be seen are left out. */
    public List<Action> find(Visitor visitor, List<Reference> refs) {
        return actions.find(visitor.workspace(), refs).stream()
                .filter(action -> visitor.may(Deed.READ, action) instanceof Verdict.Allowed)
                .toList();
    }
}
