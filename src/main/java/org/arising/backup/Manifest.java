package org.arising.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backup holds; its file is written last but for the name of the folder.
 *
 * @param format of this file
 * @param taken ISO instant by the service's clock: all that was recorded until then is in it
 * @param schema version of the database's schema
 * @param key what is not in it
 * @param missing files that the database names and that were not there, or not sound, when it was taken
 * @param audit where each workspace's chain of events ended, as in the log
 */
public record Manifest(
        int format, String taken, int schema, String key, Content database, List<Content> files, List<String> missing, List<String> audit) {
    /** Of this version. */
    public static final int FORMAT = 1;

    static final String NAME = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A file of the backup.
     *
     * @param name beneath the backup's folder
     * @param size bytes
     */
    public record Content(String name, long size, String sha256) {}

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    static Manifest read(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(NAME).toFile(), Manifest.class);
    }
}
