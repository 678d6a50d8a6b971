package org.arising.action;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Under which organisations an action is counted, in the digest, the report and their picture alike. */
public final class CountedUnder {
    private CountedUnder() {}

    /** Their short names; delegations and what no declared organisation answers for have a name of their own. */
    public static List<String> of(Action action) {
        var organisations = action.responsible().organisations();
        if (!organisations.isEmpty()) {
            return organisations;
        }
        return List.of(action.kind() == Kind.DELEGATION
                ? say("digest.organisation.delegations")
                : say("digest.organisation.others"));
    }
}
