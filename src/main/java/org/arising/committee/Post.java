package org.arising.committee;

import org.jspecify.annotations.Nullable;

/**
 * A post in an organisation, held by somebody for a while.
 *
 * @param organisation short name of its organisation
 * @param holder Slack user id of the present holder
 * @param standIn who stands in for the holder now, or null
 * @param channel its own channel, which goes before the organisation's
 * @param deputy Slack user id of who answers for it beside the holder, and alone while the holder is away
 * @param mail the e-mail address of the post or of who holds it, which goes before the organisation's; or null
 */
public record Post(
        String title,
        String organisation,
        @Nullable String holder,
        @Nullable String channel,
        @Nullable StandIn standIn,
        @Nullable String deputy,
        @Nullable Mailing mail) {
    /** A post that has no e-mail address. */
    public Post(
            String title,
            String organisation,
            @Nullable String holder,
            @Nullable String channel,
            @Nullable StandIn standIn,
            @Nullable String deputy) {
        this(title, organisation, holder, channel, standIn, deputy, null);
    }

    /** A post whose holder is there. */
    public Post(String title, String organisation, @Nullable String holder, @Nullable String channel) {
        this(title, organisation, holder, channel, null, null, null);
    }

    /** This post while somebody stands in, or nobody any more. */
    public Post with(@Nullable StandIn now) {
        return new Post(title, organisation, holder, channel, now, deputy, mail);
    }

    /** Whether that Slack user answers for it: its holder, its deputy, and who stands in. */
    public boolean isAnsweredBy(String user) {
        return user.equals(holder) || user.equals(deputy) || (standIn != null && standIn.deputy().equals(user));
    }

    /** What names it within a workspace: {@code MOPAC/Deputy Mayor for Policing and Crime}. */
    public String key() {
        return organisation + "/" + title;
    }
}
