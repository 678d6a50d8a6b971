package org.arising.mail.slack;

import jakarta.inject.Singleton;
import org.arising.mail.Author;
import org.arising.slack.Standings;

/** The names of officers as Slack knows them. */
@Singleton
final class SlackAuthor implements Author {
    private final Standings standings;

    SlackAuthor(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String name(String user) {
        return standings.name(user);
    }
}
