package org.arising;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class DockerfileTest {
    @Test
    void what_is_copied_from_the_project_is_in_it() throws IOException {
        var copied = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ")
                .matcher(Files.readString(Path.of("Dockerfile")))
                .results()
                .map(each -> Path.of(each.group(1)));
        assertThat(copied).isNotEmpty().allSatisfy(path -> assertThat(path).exists());
    }

    /** Java passes over a cache that was made for another path, without an error. */
    @Test
    void the_cache_is_made_for_the_path_that_the_image_starts() throws IOException {
        var file = Files.readString(Path.of("Dockerfile"));
        var made = Pattern.compile("-XX:AOTCacheOutput=(\\S+) -jar (\\S+)").matcher(file);
        var used = Pattern.compile("\"-XX:AOTCache=(\\S+)\", \"-jar\", \"(\\S+)\"").matcher(file);
        assertThat(made.find()).isTrue();
        assertThat(used.find()).isTrue();
        assertThat(used.group(1)).isEqualTo(made.group(1));
        assertThat(used.group(2)).isEqualTo(made.group(2)).startsWith("/");
    }
}
