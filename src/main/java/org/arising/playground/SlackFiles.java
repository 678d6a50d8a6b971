package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import org.arising.playground.rules.Breach;
import org.arising.playground.rules.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Images that name a file of the workspace: there must be such a file, it must be an image that Slack draws, and Slack must
 * have looked through it (Slack's reference of the Slack file object; slackapi/python-slack-sdk#1658 for the wording).
 */
final class SlackFiles {
    private static final Set<String> DRAWN = Set.of("png", "jpg", "jpeg", "gif");

    private SlackFiles() {}

    /** What Slack says of the message or view as a whole, once its rules are kept: {@code error} where a file is wrong. */
    static Verdict judge(Verdict rules, JsonNode holder, String pointer, String error, Team team) {
        if (!rules.fine()) {
            return rules;
        }
        List<Breach> found = new ArrayList<>();
        look(holder.path("blocks"), pointer, team, found);
        return found.isEmpty() ? rules : new Verdict(error, found);
    }

    private static void look(JsonNode node, String pointer, Team team, List<Breach> found) {
        node.properties().forEach(entry -> {
            String at = pointer + "/" + entry.getKey();
            if (entry.getKey().equals("slack_file") && !isUsable(entry.getValue(), team)) {
                found.add(new Breach(at, "invalid slack file"));
            }
            look(entry.getValue(), at, team, found);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            look(node.get(i), pointer + "/" + i, team, found);
        }
    }

    private static boolean isUsable(JsonNode named, Team team) {
        String url = named.path("url").asText();
        return team.files.values().stream()
                .filter(file -> file.id().equals(named.path("id").asText()) || (!url.isEmpty() && file.isAt(url)))
                .anyMatch(file -> file.isLookedThrough() && DRAWN.contains(file.extension()));
    }
}
