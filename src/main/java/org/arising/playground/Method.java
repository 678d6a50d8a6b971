package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A method of the Web API: answers, or throws {@link ApiError}. */
@FunctionalInterface
interface Method {
    ObjectNode answer(Call call);
}
