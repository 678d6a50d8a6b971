package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** conversations.history and conversations.replies. */
final class HistoryMethods {
    private static final int MOST = 999;
    /** Of apps that are handed out beside the Marketplace. */
    private static final int MOST_BESIDE = 15;
    private static final String CURSOR = "next_ts:";

    Map<String, Method> all() {
        return Map.of("conversations.history", this::history, "conversations.replies", this::replies);
    }

    private ObjectNode history(Call call) {
        Channel channel = Access.readable(call);
        List<Posted> found = new ArrayList<>(channel.messages().stream()
                .filter(post -> post.threadTs() == null || post.ts().equals(post.threadTs()))
                .filter(within(call))
                .toList());
        Collections.reverse(found);
        return page(call, channel, found);
    }

    private ObjectNode replies(Call call) {
        Channel channel = Access.readable(call);
        String ts = call.need("ts");
        List<Posted> thread = channel.thread(ts);
        if (thread.isEmpty()) {
            throw new ApiError("thread_not_found");
        }
        Predicate<Posted> wanted = within(call);
        return page(call, channel, thread.stream().filter(wanted).toList());
    }

    private static Predicate<Posted> within(Call call) {
        BigDecimal oldest = moment(call, "oldest", BigDecimal.ZERO);
        BigDecimal latest = moment(call, "latest", BigDecimal.valueOf(Long.MAX_VALUE));
        boolean inclusive = call.flag("inclusive");
        return post -> {
            BigDecimal ts = new BigDecimal(post.ts());
            int after = ts.compareTo(oldest);
            int before = ts.compareTo(latest);
            return inclusive ? after >= 0 && before <= 0 : after > 0 && before < 0;
        };
    }

    private static BigDecimal moment(Call call, String name, BigDecimal otherwise) {
        try {
            return call.has(name) ? new BigDecimal(call.text(name)) : otherwise;
        } catch (NumberFormatException wrong) {
            throw new ApiError(name.equals("oldest") ? "invalid_ts_oldest" : "invalid_ts_latest");
        }
    }

    private static ObjectNode page(Call call, Channel channel, List<Posted> found) {
        int asked = call.number("limit", 100);
        if (asked < 1 || asked > MOST) {
            throw new ApiError("invalid_limit");
        }
        int limit = call.team().options.limits().distributed() ? Math.min(asked, MOST_BESIDE) : asked;
        int start = call.has("cursor") ? start(call.text("cursor"), found) : 0;
        List<Posted> shown = found.subList(start, Math.min(found.size(), start + limit));
        boolean more = start + limit < found.size();
        ObjectNode answer = Call.ok();
        ArrayNode messages = answer.putArray("messages");
        shown.forEach(post -> messages.add(told(post, channel, call.flag("include_all_metadata"))));
        answer.put("has_more", more).put("pin_count", 0);
        if (more) {
            String next = CURSOR + found.get(start + limit).ts();
            answer.putObject("response_metadata")
                    .put("next_cursor", Base64.getEncoder().encodeToString(next.getBytes(StandardCharsets.UTF_8)));
        }
        return answer;
    }

    private static int start(String cursor, List<Posted> found) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            for (int i = 0; i < found.size(); i++) {
                if (text.equals(CURSOR + found.get(i).ts())) {
                    return i;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw new ApiError("invalid_cursor");
        }
        throw new ApiError("invalid_cursor");
    }

    private static ObjectNode told(Posted post, Channel channel, boolean metadata) {
        ObjectNode message = post.json().deepCopy();
        if (!metadata) {
            message.remove("metadata");
        }
        List<Posted> thread = channel.thread(post.ts());
        if (thread.size() > 1) {
            message.put("thread_ts", post.ts())
                    .put("reply_count", thread.size() - 1)
                    .put("latest_reply", thread.getLast().ts());
        }
        return message;
    }
}
