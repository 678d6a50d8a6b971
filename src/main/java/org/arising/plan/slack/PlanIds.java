package org.arising.plan.slack;

import java.util.regex.Pattern;

/** The callback, action and block ids of plans. */
final class PlanIds {
    static final String OPEN_FORM = "plan-open";
    static final String GIVE_FORM = "plan-give";
    static final String EDIT_FORM = "plan-edit";
    static final String MAIL_FORM = "plan-mail";

    /** What matches {@link #give}: opens the form of one commitment. */
    static final Pattern GIVE = Pattern.compile("plan:give(?::\\d+)?");
    /** The menu of a long message; the chosen option is the commitment. */
    static final String CHOOSE = "plan:choose";
    /** The officer's menu of commitments to edit. */
    static final String EDIT = "plan:edit";

    /** The button beneath an e-mail that answers. */
    static final String MAIL = "plan:mail";

    static final String REMIND = "plan:remind";
    static final String ISSUE = "plan:issue";

    /** Labelled {@code Period}. */
    static final String PERIOD = "period";
    /** Labelled {@code Commitment}. */
    static final String COMMITMENT = "commitment";
    /** Labelled {@code No change}. */
    static final String SAME = "same";

    private PlanIds() {}

    static String give(int index) {
        return "plan:give:" + index;
    }
}
