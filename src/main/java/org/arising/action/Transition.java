package org.arising.action;

import org.arising.access.Deed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import static org.arising.action.Stage.ANSWERED;
import static org.arising.action.Stage.CLOSED;
import static org.arising.action.Stage.COMPLETED;
import static org.arising.action.Stage.ONGOING;

/**
 * What can be done to an action: from which stages, and what somebody must be allowed to do for it. This is the one table;
 * {@link Lifecycle} asks it before anything else, and the page on the lifecycle is drawn from it.
 */
public enum Transition {
    REQUEST(Deed.MANAGE, "It is not asked for again.", ONGOING),
    REMIND(Deed.MANAGE, "It is not asked for again.", ONGOING),
    FOLLOW_UP(Deed.MANAGE, "It is not asked for again.", ONGOING),
    ESCALATE(Deed.MANAGE, "It is not asked for again.", ONGOING),
    ANSWER(Deed.ANSWER, "There is nothing left to answer.", ONGOING, ANSWERED),
    PROMISE(Deed.UPDATE, "No answer is expected any more.", ONGOING),
    UPDATE(Deed.UPDATE, "Its status is not updated any more.", ONGOING),
    SNOOZE(Deed.SNOOZE, "No reminders are sent for it.", ONGOING),
    DISOWN(Deed.UPDATE, "Whose it was can no longer be changed.", ONGOING),
    ACCEPT(Deed.MANAGE, "There is no answer that waits; `/actions answered` lists those that do.", ANSWERED),
    RETURN(Deed.MANAGE, "There is no answer to return; `/actions chase REF` asks again.", ANSWERED, COMPLETED),
    EXTEND(Deed.MANAGE, "Its deadline is not moved any more.", ONGOING, ANSWERED),
    ASSIGN(Deed.MANAGE, "Nobody is asked for it any more.", ONGOING, ANSWERED),
    CORRECT(Deed.MANAGE, "", ONGOING, ANSWERED, COMPLETED, CLOSED),
    CLOSE(Deed.MANAGE, "There is nothing left to end.", ONGOING, ANSWERED),
    SUPERSEDE(Deed.MANAGE, "There is nothing left to end.", ONGOING, ANSWERED),
    SPLIT(Deed.MANAGE, "There is nothing left to split.", ONGOING),
    WITHDRAW(Deed.MANAGE, "There is nothing left to end.", ONGOING, ANSWERED),
    REOPEN(Deed.MANAGE, "There is nothing to reopen.", COMPLETED, CLOSED),
    NOTE(Deed.MANAGE, "What is not answered is carried over instead.", COMPLETED, CLOSED),
    CARRY_OVER(Deed.MANAGE, "What has ended is noted instead.", ONGOING, ANSWERED),
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

    /** What is said where it cannot be done, after how the action stands; {@code REF} stands for its reference. */
    String otherwise() {
        return otherwise;
    }

    /** {@code carry over}: as people read it. */
    public String spoken() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
