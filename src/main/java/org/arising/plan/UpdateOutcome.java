package org.arising.plan;

/** What came of saying how a commitment stands. */
public sealed interface UpdateOutcome permits PlanOutcome, UpdateOutcome.Overtaken {
    /** It was not saved: somebody else has said something since the form was opened. */
    record Overtaken(Update now) implements UpdateOutcome {}
}
