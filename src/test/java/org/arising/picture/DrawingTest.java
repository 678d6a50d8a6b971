package org.arising.picture;

import org.arising.testkit.HostileTexts;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture reads in greys, on any ground, whatever the organisations are called. */
class DrawingTest {
    private static final LocalDate DAY = LocalDate.of(2022, 10, 3);
    /** As bright as what it borders on, at least so many times, in the measure of WCAG 2.2. */
    private static final double TOLD_APART = 2.4;

    private static Figures figures(int actions, List<String> organisations) {
        var open = new ArrayList<Figures.Open>();
        for (int i = 0; i < actions; i++) {
            var name = organisations.get(i * i % organisations.size());
            open.add(new Figures.Open(List.of(name), DAY.minusDays(i * 37L % 700)));
        }
        var raised = new HashMap<YearMonth, Long>();
        var completed = new HashMap<YearMonth, Long>();
        for (int i = 0; i < 12; i++) {
            raised.put(YearMonth.from(DAY).minusMonths(i), i * 5L % 9);
            completed.put(YearMonth.from(DAY).minusMonths(i), i * 7L % 5);
        }
        return Figures.of(DAY, open, raised, completed, 22, 1);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void it_is_a_png_of_1200_points_in_width_whose_border_parts_it_from_any_ground() throws IOException {
        var png = Drawing.of(figures(17, List.of("MPS", "MOPAC", "Delegations", "Others")));
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/picture.png"), png);
        var image = read(png);
        assertThat(image.getWidth()).isEqualTo(1_200);
        assertThat(image.getHeight()).isBetween(900, 1_200);
        assertThat(png.length).isLessThan(150_000);
        for (int x = 0; x < image.getWidth(); x++) {
            assertThat(image.getRGB(x, 0)).isEqualTo(image.getRGB(0, 0));
            assertThat(image.getRGB(x, image.getHeight() - 1)).isEqualTo(image.getRGB(0, 0));
        }
        var edge = new Color(image.getRGB(0, 0));
        assertThat(contrast(edge, Color.WHITE)).as("within, and on the light theme").isGreaterThanOrEqualTo(3);
        assertThat(contrast(edge, new Color(0x1a1d21))).as("on the dark theme").isGreaterThanOrEqualTo(3);
        assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void it_holds_greys_alone_and_as_they_were_drawn_whoever_reads_it() throws IOException {
        var image = read(Drawing.of(figures(40, List.of("MPS", "MOPAC"))));
        assertThat(image.getColorModel().getColorSpace().isCS_sRGB()).as("brightness alone would be read as lighter").isTrue();
        assertThat(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .matches(pixels -> Arrays.stream(pixels).allMatch(pixel -> (pixel & 0xffffff) == 0x010101 * (pixel & 0xff)));
    }

    @Test
    void neighbours_are_told_apart_without_colour() {
        assertThat(contrast(Drawing.grey(Age.OVER_A_YEAR), Drawing.grey(Age.UNDER_A_YEAR))).isGreaterThanOrEqualTo(TOLD_APART);
        assertThat(contrast(Drawing.grey(Age.UNDER_A_YEAR), Drawing.grey(Age.UNDER_THREE_MONTHS)))
                .isGreaterThanOrEqualTo(TOLD_APART);
        assertThat(contrast(Drawing.RAISED, Drawing.COMPLETED)).isGreaterThanOrEqualTo(3);
        for (var age : Age.values()) {
            assertThat(contrast(Drawing.grey(age), Color.WHITE)).isGreaterThanOrEqualTo(TOLD_APART);
            var number = Math.max(contrast(Drawing.grey(age), Color.WHITE), contrast(Drawing.grey(age), Color.BLACK));
            assertThat(number).as("the number within").isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(Drawing.COMPLETED, Color.WHITE)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void every_band_is_there_and_the_letters_too() throws IOException {
        var image = read(Drawing.of(figures(17, List.of("MPS", "MOPAC"))));
        var pixels = new HashMap<Integer, Integer>();
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            pixels.merge(pixel, 1, Integer::sum);
        }
        for (var age : Age.values()) {
            assertThat(pixels.getOrDefault(Drawing.grey(age).getRGB(), 0)).as("%s", age).isGreaterThan(2_000);
        }
        assertThat(pixels.getOrDefault(Drawing.RAISED.getRGB(), 0)).isGreaterThan(2_000);
        assertThat(pixels.getOrDefault(Drawing.COMPLETED.getRGB(), 0)).isGreaterThan(2_000);
    }

    @Test
    void the_same_figures_give_the_same_bytes_and_others_give_others() {
        var figures = figures(30, List.of("MPS", "MOPAC", "TfL"));
        assertThat(Drawing.of(figures)).isEqualTo(Drawing.of(figures(30, List.of("MPS", "MOPAC", "TfL"))));
        assertThat(Drawing.of(figures(31, List.of("MPS", "MOPAC", "TfL")))).isNotEqualTo(Drawing.of(figures));
    }

    @Test
    void many_organisations_with_long_and_hostile_names_find_room() throws IOException {
        var names = new ArrayList<String>(HostileTexts.ALL);
        names.removeIf(String::isBlank);
        for (int i = 0; i < 12; i++) {
            names.add("Organisation with a name of some length " + i);
        }
        assertThat(read(Drawing.of(figures(2_000, names))).getWidth()).isEqualTo(1_200);
        assertThat(read(Drawing.of(Figures.of(DAY, List.of(),
                        Map.of(YearMonth.of(2022, 8), 3L, YearMonth.of(2022, 9), 3L, YearMonth.of(2022, 10), 4_000_000L),
                        Map.of(), 0, 0))).getHeight())
                .as("months alone")
                .isLessThan(600);
    }

    /** Of WCAG 2.2. */
    private static double contrast(Color one, Color other) {
        var a = luminance(one) + 0.05;
        var b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int level) {
        var part = level / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
