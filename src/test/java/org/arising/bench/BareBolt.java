package org.arising.bench;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/** What there is to be compared with: Bolt's own servlet on Tomcat, which verifies and answers with the text it was given. */
final class BareBolt implements AutoCloseable {
    static final String SECRET = "bench-secret";

    private final Tomcat tomcat = new Tomcat();

    BareBolt() throws Exception {
        this(0);
    }

    private BareBolt(int port) throws Exception {
        var config = AppConfig.builder().signingSecret(SECRET).build();
        config.setSingleTeamBotToken(null);
        var verification = new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(SECRET)));
        var app = new App(config, List.of(verification));
        app.command("/actions", (request, context) -> context.ack(request.getPayload().getText()));
        tomcat.setBaseDir(Files.createTempDirectory("bare-bolt").toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bolt", new SlackAppServlet(app)).addMapping("/slack/events");
        tomcat.start();
    }

    /** Runs it in a process of its own, at a port. */
    public static void main(String[] arguments) throws Exception {
        new BareBolt(Integer.parseInt(arguments[0])).tomcat.getServer().await();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/slack/events");
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
