package org.arising.outbox;

import jakarta.inject.Singleton;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

@Singleton
final class NoOutbox implements Outbox {
    @Override
    public void put(Notice notice) {}

    @Override
    public void refresh(WorkspaceId workspace, Reference ref) {}
}
