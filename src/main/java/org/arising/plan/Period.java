package org.arising.plan;

import java.time.LocalDate;

/**
 * A period of a committee's plan.
 *
 * @param label what it covers, {@code March 2021}
 * @param due the day by which leads answer, in the committee's zone
 * @param issued whether its update was issued; nothing of it changes after that
 */
public record Period(String committee, String label, LocalDate due, boolean issued) {}
