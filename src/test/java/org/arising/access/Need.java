package org.arising.access;

/** What a route asks of who uses it, and so what each role may get of the private committee. */
enum Need {
    /** May see its actions. */
    READ,
    /** May list them: a party is shown its own at most, and may be shown none. */
    LIST,
    /** Has some of them in their list, to share. */
    SHARE,
    /** Is responsible, or an officer: answers, updates, promises, snoozes, disowns. */
    ANSWER,
    /** Is its officer. */
    MANAGE,
    /** Is an officer of any committee. */
    RUN,
    /** Answers for anybody. */
    PARTY,
    /** Holds a post. */
    HOLD,
    /** Nothing: everybody has an answer of their own. */
    NOTHING,
    /** More than anybody here has. */
    NOBODY,
    /** Slack itself tells it of no person's right; only another workspace's word is tried. */
    SLACK;

    /** What somebody may get. */
    enum Cell {
        /** What they asked for. */
        ALLOWED,
        /** Something of their own, and nothing of the committee's. */
        OWN,
        /** An answer, of the committee's or not. */
        ANY,
        /** No, in words. */
        REFUSED,
        /** Nothing that touches this workspace, whatever it is in their own. */
        APART,
        /** Not tried. */
        NONE
    }

    Cell of(Role role) {
        return switch (role) {
            case ELSEWHERE -> Cell.APART;
            case OFFICER -> switch (this) {
                case READ, LIST, SHARE, ANSWER, MANAGE, RUN -> Cell.ALLOWED;
                case PARTY, HOLD, NOBODY -> Cell.REFUSED;
                case NOTHING -> Cell.ANY;
                case SLACK -> Cell.NONE;
            };
            case RESPONSIBLE, HOLDER -> switch (this) {
                case READ, ANSWER, PARTY -> Cell.ALLOWED;
                case LIST, SHARE, NOTHING -> Cell.ANY;
                case HOLD -> role == Role.HOLDER ? Cell.ALLOWED : Cell.REFUSED;
                case MANAGE, RUN, NOBODY -> Cell.REFUSED;
                case SLACK -> Cell.NONE;
            };
            case OTHER_OFFICER -> switch (this) {
                case RUN, NOTHING, LIST -> Cell.OWN;
                case READ, SHARE, ANSWER, MANAGE, PARTY, HOLD, NOBODY -> Cell.REFUSED;
                case SLACK -> Cell.NONE;
            };
            case MEMBER, GUEST, EXTERNAL, REMOVED -> switch (this) {
                case NOTHING, LIST -> Cell.OWN;
                case READ, SHARE, ANSWER, MANAGE, RUN, PARTY, HOLD, NOBODY -> Cell.REFUSED;
                case SLACK -> Cell.NONE;
            };
        };
    }
}
