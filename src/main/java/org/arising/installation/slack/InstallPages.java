package org.arising.installation.slack;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.servlet.api.annotation.ServletBean;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arising.settings.Settings;
import org.arising.slack.Scopes;
import org.arising.slack.TurnedAway;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/** The two addresses in a browser by which a workspace installs the app. */
@Factory
final class InstallPages {
    private static final String COOKIE = "arising-install";
    /** Over TLS: browsers take a cookie of that prefix from the host itself alone, not from a neighbour beneath its domain. */
    private static final String OF_THE_HOST = "__Host-" + COOKIE;
    /** Fixed by Slack: it is no part of its Web API, so a stand-in has none. */
    private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static State state(Settings settings) {
        return new State(Objects.requireNonNull(settings.keys(), "serving needs a key").forUse("install state"));
    }

    @Bean
    @Singleton
    @ServletBean(name = "install", value = "/slack/install")
    Begin begin(Settings settings, Clock clock) {
        return new Begin(settings, clock);
    }

    @Bean
    @Singleton
    @ServletBean(name = "oauth", value = "/slack/oauth_redirect")
    End end(Settings settings, Installing installing, Clock clock, TurnedAway turnedAway) {
        return new End(settings, installing, clock, turnedAway);
    }

    /** {@code GET /slack/install}: sends the browser to Slack, which asks whether to install the app. */
    static final class Begin extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final transient Settings settings;
        private final transient Clock clock;

        Begin(Settings settings, Clock clock) {
            this.settings = settings;
            this.clock = clock;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!settings.isInstallable()) {
                page(response, 404, say("install.page.not-offered"), say("install.page.one-workspace"));
                return;
            }
            var fresh = state(settings).fresh(clock.instant());
            remember(request, response, fresh, (int) State.LIVES.toSeconds());
            response.sendRedirect(AUTHORIZE
                    + "?client_id=" + encoded(Objects.requireNonNull(settings.clientId()))
                    + "&scope=" + encoded(String.join(",", Scopes.BOT))
                    + "&state=" + encoded(fresh));
        }
    }

    /** {@code GET /slack/oauth_redirect}: Slack sends the browser back with a code, which is changed for a token. */
    static final class End extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final transient Settings settings;
        private final transient Clock clock;
        private final transient Installing installing;
        private final transient TurnedAway turnedAway;

        End(Settings settings, Installing installing, Clock clock, TurnedAway turnedAway) {
            this.settings = settings;
            this.installing = installing;
            this.turnedAway = turnedAway;
            this.clock = clock;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!settings.isInstallable()) {
                page(response, 404, say("install.page.not-offered"), say("install.page.one-workspace"));
                return;
            }
            var state = request.getParameter("state");
            var cookie = cookie(request);
            if (state == null || cookie == null || !state(settings).isSound(state, cookie, clock.instant())) {
                turnedAway.count(TurnedAway.Why.STATE);
                page(response, 400, say("install.page.not-installed"), say("install.page.not-begun"));
                return;
            }
            remember(request, response, "", 0);
            var code = request.getParameter("code");
            if (code == null || code.isBlank()) {
                page(response, 400, say("install.page.not-installed"), "access_denied".equals(request.getParameter("error"))
                        ? say("install.page.cancelled")
                        : say("install.page.no-code"));
                return;
            }
            switch (installing.install(code)) {
                case Installing.Result.NotInstalled(var why) -> page(response, 200, say("install.page.not-installed"), why);
                case Installing.Result.Installed(var installation, var name) ->
                    page(response, 200, say("install.page.installed"), say("install.page.go-back", name));
            }
        }
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        var name = isSecure(request) ? OF_THE_HOST : COOKIE;
        return cookies == null
                ? null
                : Arrays.stream(cookies).filter(each -> each.getName().equals(name)).map(Cookie::getValue).findFirst().orElse(null);
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        var named = isSecure(request) ? OF_THE_HOST + "=%s; Path=/; Secure" : COOKIE + "=%s; Path=/slack";
        response.addHeader("Set-Cookie", named.formatted(value) + "; Max-Age=%d; HttpOnly; SameSite=Lax".formatted(seconds));
    }

    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void page(HttpServletResponse response, int status, String title, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        var html = String.join("\n", List.of(
                "<!doctype html><html lang=\"" + escaped(say("install.page.language")) + "\"><head><meta charset=\"utf-8\">"
                        + "<title>" + escaped(title) + " · Arising</title>",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;color:#1d2430}"
                        + "h1{color:#1f3a5f;font-size:1.6rem}</style></head>",
                "<body><main><h1>" + escaped(title) + "</h1><p>" + escaped(words) + "</p></main></body></html>"));
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
