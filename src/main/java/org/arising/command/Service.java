package org.arising.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.modeler.Registry;
import org.arising.installation.InstallationStore;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.log.Mask;
import org.arising.mail.MailWatch;
import org.arising.outbox.Waker;
import org.arising.settings.Settings;
import org.arising.storage.NewestInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

/** The service as it runs: the database, the door for Slack, and what wakes it. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** Tomcat logs through the platform's own logging; held here, for it forgets the levels of loggers that nobody holds. */
    private static final java.util.logging.Logger TOMCAT = java.util.logging.Logger.getLogger("org.apache");

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Service(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /** Starts it; a port of 0 takes a free one. Parts that are given take the place of its own. */
    public static Service start(Settings settings, Object... parts) {
        prepareTomcat();
        settings.secrets().forEach(Mask::learn);
        var now = settings.now();
        var clock = now == null ? ServiceClock.system() : ServiceClock.startingAt(now, settings.speed(), Clock.systemUTC());
        var context = ApplicationContext.builder()
                .banner(false)
                .properties(Map.of(
                        "arising.serving", "true",
                        "arising.way", settings.isSocket() ? "socket" : "http",
                        "micronaut.server.host", settings.host(),
                        "micronaut.server.port", settings.port() == 0 ? -1 : settings.port()))
                .singletons(Stream.concat(Stream.of(settings, clock), Stream.of(parts)).toArray())
                .build()
                .start();
        try {
            if (now != null) {
                // A clock that was set goes on from what it had reached before a restart.
                clock.advanceTo(Instants.at(context.getBean(NewestInstant.class).micros()));
            }
            var sealed = context.getBean(InstallationStore.class).sealAnew();
            if (sealed > 0) {
                LOG.info("The tokens of {} workspaces are sealed with the first key of ARISING_KEY now.", sealed);
            }
            var server = context.getBean(EmbeddedServer.class).start();
            context.getBean(Waker.class).start();
            context.getBean(MailWatch.class).start();
            LOG.info("Arising listens on {}:{}", settings.host(), server.getPort());
            return new Service(context, server);
        } catch (RuntimeException fault) {
            context.close();
            throw fault;
        }
    }

    /**
     * Tomcat would name its parts to JMX, where nobody looks and where two services in one process meet, and would make a
     * folder where the command was typed, which need not be writable.
     */
    private static synchronized void prepareTomcat() {
        TOMCAT.setLevel(java.util.logging.Level.SEVERE);
        Registry.disableRegistry();
        if (System.getProperty(Globals.CATALINA_BASE_PROP) == null) {
            try {
                var base = Files.createTempDirectory("arising-");
                base.toFile().deleteOnExit();
                System.setProperty(Globals.CATALINA_BASE_PROP, base.toString());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** The port on which it listens. */
    public int port() {
        return server.getPort();
    }

    /** Its parts, for a command that runs within the same process. */
    public ApplicationContext context() {
        return context;
    }

    /** Ends what is under way and closes the database, within ten seconds. */
    @Override
    public void close() {
        context.getBean(MailWatch.class).stop();
        context.getBean(Waker.class).stop();
        context.close();
    }
}
