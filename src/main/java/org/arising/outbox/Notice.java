package org.arising.outbox;

import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fact that somebody is to be told: never the words, which are rendered when it is sent.
 *
 * @param key names it for ever: the same key is sent once, however often it is put
 * @param kind which view renders it
 * @param subject what it is about, in the view's own terms
 * @param committee code of the committee on whose behalf it is sent
 * @param recipient Slack channel or user id
 * @param actor who brought it about, so that nobody is told of what they did themselves
 * @param actions the actions that the message shows
 * @param due not sent before that instant
 */
public record Notice(
        WorkspaceId workspace,
        String key,
        String kind,
        String subject,
        String committee,
        String recipient,
        String actor,
        List<Reference> actions,
        Instant due) {
    /** Codes of all committees that it speaks for. */
    public Set<String> committees() {
        var codes = new LinkedHashSet<String>();
        codes.add(committee);
        actions.forEach(ref -> codes.add(ref.committee()));
        return codes;
    }
}
