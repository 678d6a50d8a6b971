package org.arising.testkit;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real documents, which lie beside the checkout and are no part of it. Where they are absent, a test that needs them
 * is skipped and says so; on the build server ({@code CI=true}) it fails.
 */
public final class Seeds {
    private static final Path FOLDER = Path.of("../shared/seeds");

    private Seeds() {}

    /** The summary list of actions of the Police and Crime Committee, 29 September 2022. */
    public static String register() {
        return read("000_3dbe85d13cf598eb.txt");
    }

    /** The quarterly update on an action plan, March 2021. */
    public static String plan() {
        return read("001_3c66936e2b669e83.txt");
    }

    /** The letter after an oversight board, with its annex. */
    public static String letter() {
        return read("002_545be05e818f38bf.txt");
    }

    /** The record of a board meeting of 10 February 2023. */
    public static String record() {
        return read("003_7690f2be2539135c.txt");
    }

    /** The note of the board meeting of 21 April 2022. */
    public static String note() {
        return read("004_c5e51662caa35e8e.txt");
    }

    /** The bytes of that register. */
    public static byte[] registerBytes() {
        return register().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The file of that register. */
    public static Path registerFile() {
        return found("000_3dbe85d13cf598eb.txt");
    }

    private static Path found(String name) {
        var file = FOLDER.resolve(name).toAbsolutePath().normalize();
        var there = Files.isReadable(file);
        if (!there && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("The build server must have " + file);
        }
        Assumptions.assumeTrue(there, () -> file + " is not there; copy the seeds beside the checkout to run this test.");
        return file;
    }

    private static String read(String name) {
        try {
            return Files.readString(found(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
