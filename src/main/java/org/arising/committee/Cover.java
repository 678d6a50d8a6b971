package org.arising.committee;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a post now.
 *
 * @param absence why it is not its holder; null where the holder is there
 * @param reached Slack user id of the holder, or while they are absent of who stands in: whom the holder named, else the
 *     permanent deputy, unless those are absent too; null where there is nobody
 * @param occasion names the absence, so that nobody is told of the same one twice; empty where there is none
 */
public record Cover(Post post, @Nullable Absence absence, @Nullable String reached, String occasion) {
    /** Whether somebody stands in for an absent holder. */
    public boolean isByDeputy() {
        return absence != null && reached != null;
    }

    /** The cover of a post, as a roster knows those who answer for it. */
    static Cover of(Post post, Roster roster) {
        var holder = post.holder();
        if (holder == null) {
            return absent(post, new Absence.Vacant(), "vacant", roster);
        }
        var standIn = post.standIn();
        return switch (roster.presence(holder)) {
            case Presence.Departed(var since) -> absent(post, new Absence.Departed(), "departed " + holder + " " + since, roster);
            case Presence.Away(var since, var until) ->
                standIn == null
                        ? absent(post, new Absence.Away(until), "away " + holder + " " + since, roster)
                        : said(post, standIn, roster);
            case Presence.Here() -> standIn == null ? new Cover(post, null, holder, "") : said(post, standIn, roster);
        };
    }

    private static Cover said(Post post, StandIn standIn, Roster roster) {
        return absent(post, new Absence.Away(standIn.until()), "said " + post.holder() + " " + standIn.until(), roster);
    }

    private static Cover absent(Post post, Absence absence, String occasion, Roster roster) {
        var standIn = post.standIn();
        var named = standIn == null ? null : there(standIn.deputy(), post, roster);
        return new Cover(post, absence, named != null ? named : there(post.deputy(), post, roster), occasion);
    }

    private static @Nullable String there(@Nullable String deputy, Post post, Roster roster) {
        return deputy != null && !deputy.equals(post.holder()) && roster.presence(deputy) instanceof Presence.Here
                ? deputy
                : null;
    }
}
