package org.arising.testkit;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test with a world of its own, such as a service that it starts, so that it may run beside others. It stands aside for
 * those that hold what the whole process shares: the language, the log, the console, or the machine where they measure.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Story.PROCESS, mode = ResourceAccessMode.READ)
public @interface Story {
    /** Names what the whole process shares. */
    String PROCESS = "process";
}
