package org.arising.plan;

/** What came of a deed on a plan. */
public sealed interface PlanOutcome extends UpdateOutcome {
    /** It was done; what was done, in a sentence. */
    record Done(String words) implements PlanOutcome {}

    /** It was not, and why. */
    record Refused(String why) implements PlanOutcome {}
}
