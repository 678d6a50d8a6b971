package org.arising.files;

import org.arising.settings.BucketSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** What a store refuses, and how to mend it, in one line. */
final class BucketFault {
    private static final Set<Integer> DENIED = Set.of(401, 403);
    /** The SDK has no type of its own for it. */
    private static final Pattern KEYLESS = Pattern.compile("Unable to load credentials");
    private static final Set<String> STALE = Set.of("ExpiredToken", "InvalidToken");

    private BucketFault() {}

    static IOException of(RuntimeException fault, BucketSettings bucket) {
        AwsServiceException answer = null;
        for (@Nullable Throwable each = fault; each != null && answer == null; each = each.getCause()) {
            answer = each instanceof AwsServiceException told ? told : null;
        }
        return answer == null ? unreachable(fault, bucket) : new IOException(words(answer, bucket), fault);
    }

    private static String words(AwsServiceException answer, BucketSettings bucket) {
        var details = answer.awsErrorDetails();
        var code = details == null || details.errorCode() == null ? "HTTP " + answer.statusCode() : details.errorCode();
        if (code.equals("NoSuchBucket")) {
            return say("bucket.none", bucket.name(), bucket.where());
        }
        return DENIED.contains(answer.statusCode()) || STALE.contains(code)
                ? say("bucket.denied", bucket.place(), code)
                : say("bucket.other", bucket.place(), Integer.toString(answer.statusCode()), code);
    }

    static IOException unreachable(Exception fault, BucketSettings bucket) {
        Throwable innermost = fault;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        var message = String.valueOf(innermost.getMessage());
        if (KEYLESS.matcher(message).lookingAt()) {
            return new IOException(say("bucket.keyless", bucket.place()), fault);
        }
        return new IOException(say("bucket.unreachable", bucket.where(), innermost.getClass().getSimpleName(), message), fault);
    }
}
