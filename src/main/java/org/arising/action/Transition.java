package org.arising.action;

import org.arising.access.Deed;
import org.arising.kernel.Reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import static org.arising.action.Stage.ANSWERED;
import static org.arising.action.Stage.CLOSED;
import static org.arising.action.Stage.COMPLETED;
import static org.arising.action.Stage.ONGOING;
import static org.arising.kernel.Words.say;

/**
 * What can be done to an action: from which stages, and what somebody must be allowed to do for it. This is the one table;
 * {@link Lifecycle} asks it before anything else, and the page on the lifecycle is drawn from it.
 */
public enum Transition {
    REQUEST(Deed.MANAGE, "not-asked", ONGOING),
    REMIND(Deed.MANAGE, "not-asked", ONGOING),
    FOLLOW_UP(Deed.MANAGE, "not-asked", ONGOING),
    ESCALATE(Deed.MANAGE, "not-asked", ONGOING),
    ANSWER(Deed.ANSWER, "nothing-to-answer", ONGOING, ANSWERED),
    PROMISE(Deed.UPDATE, "no-answer-expected", ONGOING),
    UPDATE(Deed.UPDATE, "not-updated", ONGOING),
    SNOOZE(Deed.SNOOZE, "no-reminders", ONGOING),
    DISOWN(Deed.UPDATE, "not-passed-on", ONGOING),
    ACCEPT(Deed.MANAGE, "no-answer-waits", ANSWERED),
    RETURN(Deed.MANAGE, "no-answer-to-return", ANSWERED, COMPLETED),
    EXTEND(Deed.MANAGE, "not-moved", ONGOING, ANSWERED),
    ASSIGN(Deed.MANAGE, "nobody-asked", ONGOING, ANSWERED),
    CORRECT(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    CLOSE(Deed.MANAGE, "nothing-to-end", ONGOING, ANSWERED),
    SUPERSEDE(Deed.MANAGE, "nothing-to-end", ONGOING, ANSWERED),
    SPLIT(Deed.MANAGE, "nothing-to-split", ONGOING),
    WITHDRAW(Deed.MANAGE, "nothing-to-end", ONGOING, ANSWERED),
    REOPEN(Deed.MANAGE, "nothing-to-reopen", COMPLETED, CLOSED),
    NOTE(Deed.MANAGE, "carried-over", COMPLETED, CLOSED),
    CARRY_OVER(Deed.MANAGE, "noted", ONGOING, ANSWERED),
    RESTATE(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    ADOPT(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    REMARK(Deed.UPDATE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    REPORT(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED);

    private final Deed deed;
    private final String otherwise;
    @SuppressWarnings("ImmutableEnumChecker") // filled here and never handed out
    private final Set<Stage> from;

    Transition(Deed deed, String otherwise, Stage... from) {
        this.deed = deed;
        this.otherwise = otherwise;
        var stages = EnumSet.noneOf(Stage.class);
        stages.addAll(Arrays.asList(from));
        this.from = stages;
    }

    /** What somebody must be allowed to do. */
    public Deed deed() {
        return deed;
    }

    /** Whether it can be done from there. */
    public boolean isFrom(Stage stage) {
        return from.contains(stage);
    }

    /** What is said where it cannot be done, after how the action of that reference stands. */
    String otherwise(Reference ref) {
        return say("refusal.otherwise." + otherwise, ref);
    }

    /** {@code carry over}: as the page on the lifecycle calls it. */
    public String spoken() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
