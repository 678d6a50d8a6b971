package org.arising.story;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.arising.testkit.Browser;
import org.arising.testkit.Jar;
import org.arising.testkit.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo in a real browser, as the README starts it: its tour from the first record to the issued report. */
@ResourceLock(Story.PROCESS)
class DemoPageIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final List<String> hindrances = new ArrayList<>();

    @Test
    void the_demo_is_up_within_15_seconds_and_its_tour_leads_from_a_record_to_the_issued_report_without_a_hindrance() throws Exception {
        Browser.assumeThere();
        var port = Jar.freePort();
        var demo = new Jar(folder, Map.of()).start("demo", "--port", Integer.toString(port));
        try {
            awaitAddress(demo, Duration.ofSeconds(15));
            var driver = Browser.open();
            try {
                walk(driver, "http://127.0.0.1:" + port + "/");
                assertThat(hindrances).isEmpty();
            } finally {
                Browser.keep(driver, "demo-last");
                driver.quit();
            }
        } finally {
            demo.destroy();
            assertThat(demo.waitFor(10, TimeUnit.SECONDS)).as("ends within ten seconds").isTrue();
        }
    }

    private void walk(WebDriver driver, String address) throws IOException {
        driver.manage().window().setSize(new Dimension(1280, 900));
        driver.get(address);
        await(driver, page -> page.findElement(By.id("place")).getText().contains("police-and-crime-panel"));
        assertThat(milliseconds(driver, "performance.getEntriesByType('paint').find(each => each.name === 'first-paint').startTime"))
                .as("first paint, in milliseconds")
                .isLessThan(1_000);
        assertThat(milliseconds(
                        driver,
                        "performance.getEntriesByType('resource').filter(each => each.name.endsWith('.js'))"
                                + ".reduce((sum, each) => sum + each.decodedBodySize, 0)"))
                .as("bytes of script")
                .isBetween(1L, 150_000L);
        look(driver, "start");
        readsInARecord(driver);
        asksWhatIsOpen(driver);
        isRemindedAndReplies(driver);
        readsTheDigest(driver);
        issuesTheReport(driver);
        looksAround(driver);
    }

    private void readsInARecord(WebDriver driver) throws IOException {
        takeStep(driver, 1, "/actions import");
        composer(driver).sendKeys(Keys.ENTER);
        awaitModal(driver, "Import");
        look(driver, "import-form");
        press(driver, "Take the sample record.txt");
        await(driver, page -> page.findElement(By.id("modal")).getText().contains("Remove"));
        submit(driver);
        await(driver, page -> page.findElements(By.cssSelector("#modal[open]")).isEmpty());
        click(driver, By.cssSelector("#directs button"));
        await(driver, page -> messages(page).contains("3 actions. 3 new"));
        look(driver, "found");
        press(driver, "Import all");
        await(driver, page -> messages(page).contains("3 actions added"));
        look(driver, "imported");
    }

    private void asksWhatIsOpen(WebDriver driver) throws IOException {
        takeStep(driver, 2, "/actions ongoing MPS");
        composer(driver).clear();
        composer(driver).sendKeys("/actions o");
        await(driver, page -> page.findElement(By.id("completions")).getText().contains("/actions ongoing MPS"));
        look(driver, "completions");
        // Whoever looked elsewhere goes on typing; the first that is offered is taken by the keyboard alone.
        composer(driver).sendKeys("n", Keys.ARROW_DOWN, Keys.TAB);
        assertThat(composer(driver).getDomProperty("value")).isEqualTo("/actions ongoing MPS ");
        composer(driver).sendKeys(Keys.ENTER);
        await(driver, page -> messages(page).contains("ongoing actions · MPS"));
        assertThat(messages(driver)).contains("Only visible to you", "MPP-2026-006", "no deadline · followed up");
        look(driver, "list");
        lookInTheDark(driver, "list");
    }

    private void isRemindedAndReplies(WebDriver driver) throws IOException {
        takeStep(driver, 3, "");
        await(driver, page -> messages(page).contains("Reply to complete"));
        assertThat(driver.findElement(By.id("place")).getText()).contains("millbrook-police");
        look(driver, "reminder");
        takeStep(driver, 4, "");
        press(driver, "Reply to complete");
        awaitModal(driver, "Complete action");
        driver.findElement(By.cssSelector("#modal textarea")).sendKeys("Twelve patrols a week, and fourteen from October.");
        look(driver, "reply-form");
        lookInTheDark(driver, "reply-form");
        submit(driver);
        await(driver, page -> messages(page).contains("Amir Shah"));
        await(driver, page -> page.findElements(By.cssSelector("#modal[open]")).isEmpty());
        look(driver, "replied");
    }

    private void readsTheDigest(WebDriver driver) throws IOException {
        takeStep(driver, 5, "");
        await(driver, page -> messages(page).contains("actions on 12 October 2026"));
        assertThat(driver.findElement(By.id("now")).getText()).contains("Monday", "12 October 2026");
        look(driver, "digest");
        lookInTheDark(driver, "digest");
    }

    private void issuesTheReport(WebDriver driver) throws IOException {
        takeStep(driver, 6, "/actions report");
        composer(driver).sendKeys(Keys.ENTER);
        await(driver, page -> messages(page).contains("MPP-2026-11-19-report-draft.pdf"));
        press(driver, "Options, issue…");
        awaitModal(driver, "Report");
        look(driver, "report-form");
        click(driver, By.cssSelector("#modal input[value='issue']"));
        submit(driver);
        await(driver, page -> messages(page).contains("MPP-2026-11-19-report.pdf"));
        look(driver, "issued");
    }

    private void looksAround(WebDriver driver) throws IOException {
        click(driver, By.cssSelector("#apps button"));
        await(driver, page -> messages(page).contains("Police and Crime Panel (MPP)"));
        look(driver, "home");
        lookInTheDark(driver, "home");
        click(driver, By.id("log-toggle"));
        await(driver, page -> page.findElement(By.id("calls")).getText().contains("chat.postMessage"));
        look(driver, "log");
        lookInTheDark(driver, "log");
        click(driver, By.id("log-close"));
        click(driver, By.id("tour-close"));
        driver.manage().window().setSize(new Dimension(400, 900));
        look(driver, "narrow");
        click(driver, By.cssSelector("a[href='/mail']"));
        await(driver, page -> page.getTitle().contains("mail"));
        look(driver, "mail");
    }

    /** Goes to a step of the tour and begins it; it puts these words in the composer. */
    private static void takeStep(WebDriver driver, int number, String words) {
        if (number > 1) {
            click(driver, By.id("tour-next"));
        }
        await(driver, page -> page.findElement(By.id("tour-title")).getText().startsWith("Step " + number + " of 6"));
        click(driver, By.id("tour-show"));
        await(driver, page -> composer(page).getDomProperty("value").equals(words)
                && page.findElement(By.id("tour-show")).isEnabled());
    }

    /** Keeps a picture of what is there now, and has it looked at for what hinders people. */
    private void look(WebDriver driver, String name) throws IOException {
        Browser.keep(driver, "demo-" + name);
        var found = new AxeBuilder().withTags(Browser.LEVELS).analyze(driver);
        found.getViolations().forEach(rule ->
                hindrances.add(name + ": " + rule.getId() + " " + rule.getNodes().stream().map(CheckedNode::getHtml).toList()));
    }

    /** The same in Slack's dark theme, as a system that prefers it shows it. */
    private void lookInTheDark(WebDriver driver, String name) throws IOException {
        theme(driver, "dark");
        look(driver, name + "-dark");
        theme(driver, "light");
    }

    private static void theme(WebDriver driver, String name) {
        ((ChromeDriver) driver).executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    private static long milliseconds(WebDriver driver, String script) {
        return ((Number) ((JavascriptExecutor) driver).executeScript("return " + script)).longValue();
    }

    private static void await(WebDriver driver, Predicate<WebDriver> holds) {
        new WebDriverWait(driver, SOON).ignoring(StaleElementReferenceException.class).until(holds::test);
    }

    private static void awaitModal(WebDriver driver, String title) {
        await(driver, page -> page.findElement(By.id("modal")).getText().contains(title));
    }

    private static void press(WebDriver driver, String label) {
        click(driver, By.xpath("//button[normalize-space(.)='" + label + "']"));
    }

    private static void submit(WebDriver driver) {
        click(driver, By.cssSelector("#modal button[type=submit]"));
    }

    /** What is drawn anew just then is looked for again. */
    private static void click(WebDriver driver, By what) {
        await(driver, page -> {
            page.findElement(what).click();
            return true;
        });
    }

    private static WebElement composer(SearchContext page) {
        return page.findElement(By.id("words"));
    }

    private static String messages(SearchContext page) {
        return page.findElement(By.id("messages")).getText();
    }

    /** The address is printed once everything answers. */
    private void awaitAddress(Process demo, Duration most) throws Exception {
        var deadline = System.nanoTime() + most.toNanos();
        while (!Files.readString(folder.resolve("out.txt")).contains("The demo is at")) {
            if (System.nanoTime() > deadline || demo.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The demo was not up within " + most);
            }
        }
    }
}
