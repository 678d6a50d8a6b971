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
}
