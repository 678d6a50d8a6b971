package org.arising.action;

import org.arising.access.Person;
import org.arising.kernel.WorkspaceId;

import java.time.Instant;

/**
 * Who asks for a change, through what, and when.
 *
 * @param via {@code slack} or {@code command line}
 * @param once names the submission or click, so that a repeat has no second effect
 * @param inChannel whether the person is in the committee's channel, asked for private committees
 */
public record Hand(WorkspaceId workspace, Person person, String via, String once, boolean inChannel, Instant at) {}
