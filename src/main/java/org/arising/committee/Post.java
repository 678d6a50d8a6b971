package org.arising.committee;

import org.jspecify.annotations.Nullable;

/**
 * A post in an organisation, held by somebody for a while.
 *
 * @param organisation short name of its organisation
 * @param holder Slack user id of the present holder
 * @param standIn who stands in for the holder now, or null
 * @param channel its own channel, which goes before the organisation's
 */
public record Post(
        String title,
        String organisation,
        @Nullable String holder,
        @Nullable String channel,
        @Nullable StandIn standIn) {
    /** A post whose holder is there. */
    public Post(String title, String organisation, @Nullable String holder, @Nullable String channel) {
        this(title, organisation, holder, channel, null);
    }

    /** This post while somebody stands in, or nobody any more. */
    public Post with(@Nullable StandIn now) {
        return new Post(title, organisation, holder, channel, now);
    }

    /** Whether that Slack user answers for it: its holder, and who stands in. */
    public boolean isAnsweredBy(String user) {
        return user.equals(holder) || (standIn != null && standIn.deputy().equals(user));
    }

    /** Who is written to where there is no channel. */
    public @Nullable String reached() {
        return standIn == null ? holder : standIn.deputy();
    }

    /** What names it within a workspace: {@code MOPAC/Deputy Mayor for Policing and Crime}. */
    public String key() {
        return organisation + "/" + title;
    }
}
