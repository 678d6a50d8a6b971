package org.arising.access;

/**
 * A row of the matrix: one way to reach one route.
 *
 * @param route as {@link RegisteredRoutes} names it
 * @param way what is particular about it; empty where nothing is
 * @param quiet whether a refusal is silence, as that of an event is
 * @param deed what is sent, about subjects that are there for it
 */
record Row(String route, String way, Need need, Effect effect, boolean quiet, Deed deed) {
    /** By what it is known that somebody got what they asked for. */
    enum Effect {
        /** A form opened. */
        OPENS,
        /** Something is stored. */
        CHANGES,
        /** Words of the committee were told. */
        TELLS,
        /** There was an answer. */
        ANSWERS,
        /** Nothing that shows at once. */
        NONE
    }

    /** Makes the request. */
    interface Deed {
        Request of(Subjects subjects);
    }

    /** The same where a refusal is silence. */
    Row silent() {
        return new Row(route, way, need, effect, true, deed);
    }

    String name() {
        return way.isEmpty() ? route : route + " (" + way + ")";
    }
}
