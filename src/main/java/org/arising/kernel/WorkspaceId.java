package org.arising.kernel;

/**
 * The tenant. It is Arising's own name for a workspace, not Slack's team id: a setup file may be applied before the
 * first contact with Slack, when the team is not known yet.
 */
public record WorkspaceId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
