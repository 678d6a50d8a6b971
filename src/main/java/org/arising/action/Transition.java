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
 * What can be done to an action: from which stages, to actions of which kinds, and what somebody must be allowed to do for
 * it. This is the one table; {@link Lifecycle} asks it before anything else, and the page on the lifecycle is drawn from it.
 */
public enum Transition {
    REQUEST(Deed.MANAGE, "not-asked", ONGOING),
    REMIND(Deed.MANAGE, "not-asked", ONGOING),
    FOLLOW_UP(Deed.MANAGE, "not-asked", ONGOING),
    ESCALATE(Deed.MANAGE, "not-asked", ONGOING),
    ANSWER(Deed.ANSWER, Of.OTHERS, "nothing-to-answer", ONGOING, ANSWERED),
    PROMISE(Deed.UPDATE, "no-answer-expected", ONGOING),
    UPDATE(Deed.UPDATE, "not-updated", ONGOING),
    SNOOZE(Deed.SNOOZE, "no-reminders", ONGOING),
    DISOWN(Deed.UPDATE, "not-passed-on", ONGOING),
    ACCEPT(Deed.MANAGE, "no-answer-waits", ANSWERED),
    RETURN(Deed.MANAGE, "no-answer-to-return", ANSWERED, COMPLETED),
    EXTEND(Deed.MANAGE, "not-moved", ONGOING, ANSWERED),
    ASSIGN(Deed.MANAGE, "nobody-asked", ONGOING, ANSWERED),
    CORRECT(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    CLOSE(Deed.MANAGE, Of.OTHERS, "nothing-to-end", ONGOING, ANSWERED),
    USE(Deed.MANAGE, Of.DELEGATIONS, "nothing-to-end", ONGOING),
    LAPSE(Deed.MANAGE, Of.DELEGATIONS, "nothing-to-end", ONGOING),
    SUPERSEDE(Deed.MANAGE, "nothing-to-end", ONGOING, ANSWERED),
    SPLIT(Deed.MANAGE, "nothing-to-split", ONGOING),
    MERGE(Deed.MANAGE, "not-merged", ONGOING),
    WITHDRAW(Deed.MANAGE, "nothing-to-end", ONGOING, ANSWERED),
    REOPEN(Deed.MANAGE, "nothing-to-reopen", COMPLETED, CLOSED),
    NOTE(Deed.MANAGE, "carried-over", COMPLETED, CLOSED),
    CARRY_OVER(Deed.MANAGE, "noted", ONGOING, ANSWERED),
    RESTATE(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    ADOPT(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    REMARK(Deed.UPDATE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    REPORT(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED);

    /** Of which kinds of actions it is said. */
    private enum Of {
        ALL,
        DELEGATIONS,
        OTHERS
    }

    private final Deed deed;
    private final Of of;
    private final String otherwise;
    @SuppressWarnings("ImmutableEnumChecker") // filled here and never handed out
    private final Set<Stage> from;

    Transition(Deed deed, String otherwise, Stage... from) {
        this(deed, Of.ALL, otherwise, from);
    }

    Transition(Deed deed, Of of, String otherwise, Stage... from) {
        this.deed = deed;
        this.of = of;
        this.otherwise = otherwise;
        var stages = EnumSet.noneOf(Stage.class);
        stages.addAll(Arrays.asList(from));
        this.from = stages;
    }

    /** What somebody must be allowed to do. */
    public Deed deed() {
        return deed;
    }

    /** Whether it can be done to actions of that kind. */
    public boolean isOf(Kind kind) {
        return switch (of) {
            case ALL -> true;
            case DELEGATIONS -> kind == Kind.DELEGATION;
            case OTHERS -> kind != Kind.DELEGATION;
        };
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
