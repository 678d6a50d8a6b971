package org.arising.playground;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: good for 3 s of real time, for one view. */
final class Triggers {
    private record Trigger(String user, Instant issued, boolean used) {}

    private final Team team;
    private final Map<String, Trigger> issued = new HashMap<>();

    Triggers(Team team) {
        this.team = team;
    }

    String issue(String user) {
        return team.watch.changes(() -> {
            String id = "13345224609." + "738474920." + team.ids.next("t").substring(1);
            issued.put(id, new Trigger(user, team.options.realTime().instant(), false));
            return id;
        });
    }

    /** Uses it up and tells whose it was; refused as Slack refuses it. */
    String exchange(String id) {
        return team.watch.changes(() -> {
            Trigger trigger = issued.get(id);
            if (trigger == null) {
                throw new ApiError("invalid_trigger_id");
            }
            if (trigger.used()) {
                throw new ApiError("exchanged_trigger_id");
            }
            Instant end = trigger.issued().plus(team.options.limits().triggerLife());
            if (team.options.realTime().instant().isAfter(end)) {
                throw new ApiError("expired_trigger_id");
            }
            issued.put(id, new Trigger(trigger.user(), trigger.issued(), true));
            return trigger.user();
        });
    }
}
