package org.arising.playground.rules;

/** What one value must be; breaches are noted at the spot. */
@FunctionalInterface
interface Rule {
    void check(Spot at);

    default Rule and(Rule more) {
        return at -> {
            check(at);
            more.check(at);
        };
    }
}
