package org.arising.playground;

/** What came back from the app. */
sealed interface Ack {
    /**
     * An answer within the time.
     *
     * @param noRetry whether the app asks not to be sent it again, by {@code X-Slack-No-Retry}
     */
    record Answered(int status, String contentType, String body, boolean noRetry) implements Ack {
        boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    /** None in time, or no connection. */
    record Silent(String reason) implements Ack {}

    /** The code people are shown where there is no fine answer, empty where there is one. */
    default String trouble() {
        return switch (this) {
            case Answered answered -> answered.isFine() ? "" : "dispatch_failed";
            case Silent silent -> silent.reason();
        };
    }
}
