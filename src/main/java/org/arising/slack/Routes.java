package org.arising.slack;

import com.slack.api.bolt.App;

/** What a feature answers to in Slack. Each feature hands its own to the app. */
public interface Routes {
    /** Registers this feature's commands, clicks and submissions. */
    void register(App app);
}
