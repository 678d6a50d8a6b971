package org.arising.action;

import org.arising.access.Person;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.time.Instant;
import java.util.Map;

/**
 * Who asks for a change, through what, and when.
 *
 * @param via {@code slack} or {@code command line}
 * @param once names the submission or click, so that a repeat has no second effect
 * @param inChannel whether the person is in the committee's channel, asked for private committees
 * @param seen the versions of actions that the person had before them: what others did since is told before anything is
 *     changed. An action that is not named is changed as it is
 */
public record Hand(
        WorkspaceId workspace,
        Person person,
        String via,
        String once,
        boolean inChannel,
        Instant at,
        Map<Reference, Integer> seen) {

    /** A hand that had nothing before it. */
    public Hand(WorkspaceId workspace, Person person, String via, String once, boolean inChannel, Instant at) {
        this(workspace, person, via, once, inChannel, at, Map.of());
    }

    /** The same, of somebody who had those versions of actions before them. */
    public Hand having(Map<Reference, Integer> versions) {
        return new Hand(workspace, person, via, once, inChannel, at, versions);
    }
}
