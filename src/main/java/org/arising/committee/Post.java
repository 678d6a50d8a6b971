package org.arising.committee;

import org.jspecify.annotations.Nullable;

/**
 * A post in an organisation, held by somebody for a while.
 *
 * @param organisation short name of its organisation
 * @param holder Slack user id of the present holder
 * @param channel its own channel, which goes before the organisation's
 */
public record Post(String title, String organisation, @Nullable String holder, @Nullable String channel) {
    /** What names it within a workspace: {@code MOPAC/Deputy Mayor for Policing and Crime}. */
    public String key() {
        return organisation + "/" + title;
    }
}
