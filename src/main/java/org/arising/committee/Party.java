package org.arising.committee;

/** Whom an action resolves to, and whom a name can mean. */
public sealed interface Party {
    /** An organisation, by its short name. */
    record OfOrganisation(Organisation organisation) implements Party {}

    /** A post. */
    record OfPost(Post post) implements Party {}

    /** What names it within a workspace: {@code MPS}, {@code MOPAC/Deputy Mayor for Policing and Crime}. */
    default String key() {
        return switch (this) {
            case OfOrganisation(var organisation) -> organisation.shortName();
            case OfPost(var post) -> post.key();
        };
    }

    /** As people call it: {@code MPS}, {@code Deputy Mayor for Policing and Crime}. */
    default String title() {
        return switch (this) {
            case OfOrganisation(var organisation) -> organisation.shortName();
            case OfPost(var post) -> post.title();
        };
    }
}
