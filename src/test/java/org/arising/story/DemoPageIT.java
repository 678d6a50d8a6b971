package org.arising.story;

import org.arising.testkit.Browser;
import org.arising.testkit.Jar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo in a real browser, as the README starts it: one types, reads, presses and fills in. */
class DemoPageIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void the_demo_is_up_within_15_seconds_answers_the_command_and_completes_an_action_in_its_page() throws Exception {
        Browser.assumeThere();
        var port = Jar.freePort();
        var demo = new Jar(folder, Map.of()).start("demo", "--port", Integer.toString(port));
        try {
            awaitAddress(demo, Duration.ofSeconds(15));
            var driver = Browser.open();
            try {
                walk(driver, "http://127.0.0.1:" + port + "/");
            } finally {
                Browser.keep(driver, "demo-last");
                driver.quit();
            }
        } finally {
            demo.destroy();
            assertThat(demo.waitFor(10, TimeUnit.SECONDS)).as("ends within ten seconds").isTrue();
        }
    }

    private static void walk(WebDriver driver, String address) throws Exception {
        driver.manage().window().setSize(new Dimension(1280, 900));
        driver.get(address);
        var wait = new WebDriverWait(driver, SOON);
        wait.until(page -> page.findElement(By.id("place")).getText().contains("police-and-crime-panel"));
        type(driver, "/actions ongoing MPS");
        wait.until(page -> messages(page).contains("4 ongoing actions · MPS"));
        assertThat(messages(driver)).contains("Only visible to you", "MPP-2026-006", "followed up 21 July 2026");
        Browser.keep(driver, "demo-list");

        type(driver, "/actions complete MPP-2026-006");
        wait.until(page -> page.findElement(By.id("modal")).getText().contains("Complete action"));
        var response = driver.findElement(By.cssSelector("#modal textarea"));
        response.sendKeys("The call-back service opens on 1 November.");
        Browser.keep(driver, "demo-modal");
        driver.findElement(By.cssSelector("#modal button[type=submit]")).click();
        wait.until(page -> messages(page).contains("MPP-2026-006 completed by"));
        // The line may stand in the channel before the form has closed, and what is typed beneath an open form goes nowhere.
        wait.until(page -> page.findElements(By.cssSelector("#modal[open]")).isEmpty());
        Browser.keep(driver, "demo-completed");

        type(driver, "/actions report");
        wait.until(page -> messages(page).contains("MPP-2026-11-19-report-draft.pdf"));
        assertThat(messages(driver)).contains("Summary List of Actions for the meeting of 19 November 2026", "Options, issue…");
        Browser.keep(driver, "demo-report");

        driver.findElement(By.cssSelector("#apps button")).click();
        wait.until(page -> messages(page).contains("Police and Crime Panel (MPP): 8 ongoing actions"));
        Browser.keep(driver, "demo-home");
        driver.findElement(By.xpath("//button[text()='Show ongoing']")).click();
        wait.until(page -> page.findElement(By.id("modal")).getText().contains("8 ongoing actions · MPP"));
        Browser.keep(driver, "demo-home-list");
    }

    private static void type(WebDriver driver, String words) {
        WebElement composer = driver.findElement(By.id("words"));
        composer.sendKeys(words, Keys.ENTER);
    }

    private static String messages(org.openqa.selenium.SearchContext page) {
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
