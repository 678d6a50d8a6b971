package org.arising.conversation.slack;

/** The action and callback ids of what is offered beneath a reply. */
final class OfferIds {
    static final String COMPLETE = "offer:complete";
    static final String PART = "offer:part";
    static final String NOTE = "offer:note";
    static final String PROMISE = "offer:promise";
    static final String FORM = "offer-answer";

    private OfferIds() {}
}
