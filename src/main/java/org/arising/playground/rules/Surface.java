package org.arising.playground.rules;

import java.util.Set;

/** Where blocks are shown; each surface takes its own kinds of block (Slack's reference of blocks, "Available in surfaces"). */
public enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private static final Set<String> EVERYWHERE =
            Set.of("actions", "context", "divider", "header", "image", "input", "rich_text", "section", "video");
    private static final Set<String> MESSAGES = Set.of("card", "container", "data_table", "file", "markdown", "table");

    private final int mostBlocks;

    Surface(int mostBlocks) {
        this.mostBlocks = mostBlocks;
    }

    /** How many blocks it holds: 50 in a message, 100 in a view. */
    public int mostBlocks() {
        return mostBlocks;
    }

    /** Whether blocks of this type may stand here; {@code alert} is for modals alone. */
    public boolean takes(String blockType) {
        return EVERYWHERE.contains(blockType)
                || switch (this) {
                    case MESSAGE -> MESSAGES.contains(blockType);
                    case MODAL -> blockType.equals("alert");
                    case HOME -> false;
                };
    }
}
