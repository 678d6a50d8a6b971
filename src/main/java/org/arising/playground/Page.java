package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** A page of a long answer, by Slack's {@code cursor} and {@code limit}. */
record Page<T>(List<T> shown, int next) {
    private static final int MOST = 1000;
    private static final Pattern CURSOR = Pattern.compile("at:\\d{1,9}");

    static <T> Page<T> of(Call call, List<T> all) {
        int limit = call.number("limit", 100);
        if (limit < 1 || limit > MOST) {
            throw new ApiError("invalid_limit");
        }
        int start = Math.min(start(call.text("cursor")), all.size());
        int end = Math.min(all.size(), start + limit);
        return new Page<>(all.subList(start, end), end < all.size() ? end : 0);
    }

    private static int start(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (CURSOR.matcher(text).matches()) {
                return Integer.parseInt(text.substring(3));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new ApiError("invalid_cursor");
        }
        throw new ApiError("invalid_cursor");
    }

    ObjectNode onto(ObjectNode answer) {
        String cursor = next == 0
                ? ""
                : Base64.getEncoder().encodeToString(("at:" + next).getBytes(StandardCharsets.UTF_8));
        answer.putObject("response_metadata").put("next_cursor", cursor);
        return answer;
    }
}
