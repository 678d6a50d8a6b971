package org.arising.document.reconciling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how much two wordings of an action differ. */
final class WordingDifference {
    private WordingDifference() {}

    /** How much they differ; empty where they are the same, word for word. */
    static Optional<Weight> between(String held, String stated) {
        if (held.equals(stated)) {
            return Optional.empty();
        }
        var a = Tokens.of(held);
        var b = Tokens.of(stated);
        if (plain(a).equals(plain(b))) {
            return Optional.of(Weight.PUNCTUATION);
        }
        var inBoth = a.stream().map(Tokens.Token::written).collect(Collectors.toSet());
        inBoth.retainAll(b.stream().map(Tokens.Token::written).collect(Collectors.toSet()));
        var only = isTelling(Tokens.beyond(a, b), inBoth) || isTelling(Tokens.beyond(b, a), inBoth);
        return Optional.of(only || !inOrder(a, b) ? Weight.SUBSTANCE : Weight.WORDING);
    }

    private static List<String> plain(List<Tokens.Token> tokens) {
        return tokens.stream().map(Tokens.Token::plain).toList();
    }

    /** Whether some of these words tell something; a name written out beside an abbreviation that both have does not. */
    private static boolean isTelling(List<Tokens.Token> beyond, Set<String> inBoth) {
        var telling = beyond.stream().filter(Tokens.Token::isTelling).toList();
        var initials = telling.stream()
                .map(token -> token.written().substring(0, 1))
                .collect(Collectors.joining());
        return !telling.isEmpty() && !inBoth.contains(initials);
    }

    /** Whether the names that both have stand in the same order: who gives what to whom. */
    private static boolean inOrder(List<Tokens.Token> a, List<Tokens.Token> b) {
        var beyondA = Tokens.beyond(a, b);
        var beyondB = Tokens.beyond(b, a);
        return beyondA.stream().anyMatch(Tokens.Token::isTelling)
                || beyondB.stream().anyMatch(Tokens.Token::isTelling)
                || names(a).equals(names(b));
    }

    private static List<String> names(List<Tokens.Token> tokens) {
        return tokens.stream().filter(Tokens.Token::isTelling).map(Tokens.Token::plain).toList();
    }
}
