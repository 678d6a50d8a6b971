package org.arising.slack;

import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;

import java.util.List;

/**
 * What Arising says: blocks, and a text that says the same to a screen reader or a notification.
 *
 * @param text complete in itself, at most 4,000 characters
 * @param blocks at most 50 and under 12,000 characters in all
 */
public record Message(String text, List<LayoutBlock> blocks) {
    /** As the answer to a command that only who typed it sees. */
    public Response ephemeral() {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(Written.ephemeral(this))
                .build();
    }
}
