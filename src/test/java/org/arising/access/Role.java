package org.arising.access;

/** Everybody who may ask for something of a private committee, each as near to it as somebody of that kind can be. */
enum Role {
    /** An officer of the committee. */
    OFFICER("U0PRIV"),
    /** One of the people of the responsible organisation. */
    RESPONSIBLE("U0MPS"),
    /** Whoever holds the responsible post. */
    HOLDER("U0DMPC"),
    /** Any other full member. */
    MEMBER("U0MEMBER"),
    /** A guest. */
    GUEST("U0GUEST"),
    /** Of another workspace, met in a shared channel, and named as an officer all the same. */
    EXTERNAL("U0EXT"),
    /** An officer of another committee of the workspace. */
    OTHER_OFFICER("U0CLERK"),
    /** Deactivated, but still named as an officer, as one of the organisation's people and as the holder of a post. */
    REMOVED("U0GONE"),
    /** An officer of a committee of the same code in another workspace that installed the app. */
    ELSEWHERE("U0ELSE");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    /** Slack's id of them. */
    String id() {
        return id;
    }

    /** The Slack team that their requests name. */
    String team() {
        return this == ELSEWHERE ? PrivateWorld.OTHER_TEAM : PrivateWorld.TEAM;
    }
}
