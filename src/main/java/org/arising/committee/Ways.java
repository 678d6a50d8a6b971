package org.arising.committee;

import jakarta.inject.Singleton;
import org.arising.kernel.WorkspaceId;

import java.util.Map;
import java.util.stream.Collectors;

/** Where people want reminders to reach them: each chooses for themselves, and nobody for another. */
@Singleton
public class Ways {
    private final WayRows rows;
    private final ReadingWays reading;

    Ways(WayRows rows, ReadingWays reading) {
        this.rows = rows;
        this.reading = reading;
    }

    /** What was chosen, by Slack user id; who is not among them leaves it to the committee. */
    public Map<String, Way> of(WorkspaceId workspace) {
        return reading.all(workspace.value()).stream()
                .flatMap(row -> Way.read(row.way()).stream().map(way -> Map.entry(row.person(), way)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Somebody chooses. */
    public void choose(WorkspaceId workspace, String person, Way way) {
        rows.save(new WayRow(workspace.value(), person, way.written()));
    }
}
