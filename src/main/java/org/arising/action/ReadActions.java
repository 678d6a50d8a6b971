package org.arising.action;

import jakarta.inject.Singleton;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Actions as the readers see them: a consistent snapshot that waits for nobody. The last ones read are kept: what is asked of the
 * database for a page is which version each of them has now, for a version is written once and never changed.
 */
@Singleton
public final class ReadActions extends ActionStore {
    /** As many as a page of any kind shows; what is longer is a report, and read as it stands. */
    private static final int A_PAGE = 20;

    private static final int MOST = 4_000;

    private final ReadingRows rows;
    private final ConcurrentHashMap<Key, Action> known = new ConcurrentHashMap<>();

    private record Key(WorkspaceId workspace, Reference ref) {}

    ReadActions(ReadingRows rows) {
        super(rows);
        this.rows = rows;
    }

    @Override
    public List<Action> find(WorkspaceId workspace, Collection<Reference> refs) {
        if (refs.isEmpty() || refs.size() > A_PAGE) {
            return super.find(workspace, refs);
        }
        var now = new HashMap<Reference, Action>();
        var unknown = new ArrayList<Reference>();
        for (var each : rows.versions(workspace.value(), refs.stream().map(Reference::toString).toList())) {
            var space = each.indexOf(' ');
            var ref = Reference.of(each.substring(0, space));
            var kept = known.get(new Key(workspace, ref));
            if (kept != null && kept.version() == Integer.parseInt(each.substring(space + 1))) {
                now.put(ref, kept);
            } else {
                unknown.add(ref);
            }
        }
        for (var read : super.find(workspace, unknown)) {
            now.put(read.ref(), read);
            keep(workspace, read);
        }
        return refs.stream().filter(now::containsKey).map(now::get).toList();
    }

    private void keep(WorkspaceId workspace, Action read) {
        if (!read.isLong()) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(new Key(workspace, read.ref()), read);
        }
    }

    boolean isApplied(WorkspaceId workspace, String key) {
        return rows.applied(workspace.value(), key) > 0;
    }
}
