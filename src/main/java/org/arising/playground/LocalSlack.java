package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A Slack of one's own on the loopback address: for the demonstration and for the tests. Close it to free its port. */
public final class LocalSlack implements AutoCloseable {
    private final Team team;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String base;
    private final Log log;
    private final Faults faults;
    private final Tokens tokens;
    private final Views views;
    private final FileStore files;
    private final SocketMode socketMode;
    private final Delivery delivery;
    private final Events events;
    private final Changes changes;
    private final Commands commands;
    private final Actions actions;
    private final Submissions submissions;
    private final Suggestions suggestions;
    private final OAuth oauth;

    private LocalSlack(Options options, HttpServer server) {
        this.team = new Team(options);
        this.server = server;
        this.base = "http://127.0.0.1:" + server.getAddress().getPort();
        this.log = new Log(team.watch);
        this.faults = new Faults(team.watch);
        this.tokens = new Tokens(team);
        this.views = new Views(team);
        this.files = new FileStore(team, base, faults);
        this.socketMode = new SocketMode(team, faults, log);
        this.delivery = new Delivery(team, log, socketMode);
        this.events = new Events(team, delivery);
        this.changes = new Changes(team, events);
        Rates rates = new Rates(team);
        Triggers triggers = new Triggers(team);
        ResponseUrls responses = new ResponseUrls(team, base, log, faults);
        Payloads payloads = new Payloads(team, triggers, responses);
        this.commands = new Commands(team, delivery, payloads, events);
        this.actions = new Actions(team, delivery, payloads, views);
        this.submissions = new Submissions(team, delivery, payloads, views, log);
        this.suggestions = new Suggestions(delivery, payloads);
        this.oauth = new OAuth(team, tokens);
        Map<String, Method> methods = Methods.all(team, rates, triggers, views, files, events, oauth, socketMode);
        WebApi api = new WebApi(team, tokens, rates, faults, log, methods);
        Doors.open(server, new Gate(faults), api, files, tokens, responses, oauth, new PlaygroundPage(this));
        server.setExecutor(threads);
    }

    /** What the page offers beside Slack from now on. */
    public void guide(Guide given) {
        team.guide = given;
    }

    /** Opens a further page for people, such as {@link LocalMail}. */
    public void page(String path, HttpHandler page) {
        server.createContext(path, new Gate(faults).forPeople(page));
    }

    /** Starts it; it listens before this returns. */
    public static LocalSlack start(Options options) {
        // Java's small server writes an answer in two pieces, and the second would wait for 40 ms until the first is confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            LocalSlack slack = new LocalSlack(options, HttpServer.create(Http.loopback(options.port()), 0));
            slack.server.start();
            return slack;
        } catch (IOException taken) {
            throw new IllegalStateException("the playground cannot listen on port " + options.port(), taken);
        }
    }

    /** The base of the Web API, for {@code SLACK_API_URL}; ends in {@code /api/}. */
    public URI apiUrl() {
        return URI.create(base + "/api/");
    }

    /** Where people look at it. */
    public URI pageUrl() {
        return URI.create(base + "/");
    }

    /** What requests to the app are signed with. */
    public String signingSecret() {
        return team.options.app().signingSecret();
    }

    /** What the app calls the Web API with. */
    public String botToken() {
        return team.options.app().botToken();
    }

    /** What the app opens connections of Socket Mode with. */
    public String appToken() {
        return team.options.app().appToken();
    }

    /** The connections by which an app without a request URL hears what people do. */
    public SocketMode socketMode() {
        return socketMode;
    }

    /** Where commands, interactivity and events go from now on; connections of Socket Mode end. */
    public void requestUrl(URI url) {
        delivery.to(url);
    }

    /** Sends {@code url_verification} and tells whether the app answered with the challenge. */
    public boolean verifiesUrl() {
        return delivery.verifies();
    }

    /** Somebody in the workspace. */
    public Person person(String id) {
        if (team.user(id).isEmpty()) {
            throw new NoSuchElementException("nobody has the id " + id);
        }
        return new Person(this, id);
    }

    /** A channel or direct conversation by its id. */
    public Channel channel(String id) {
        return team.channel(id).orElseThrow(() -> new NoSuchElementException("no channel has the id " + id));
    }

    /** The ephemeral messages a person has in a channel. */
    public List<Posted> ephemerals(String user, String channel) {
        return channel(channel).seenBy(user).stream().filter(Posted::isEphemeral).toList();
    }

    /** The message as it stands now. */
    public Posted current(Posted message) {
        return channel(message.channel()).everything().stream()
                .filter(post -> post.ts().equals(message.ts()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the message is gone: " + message.text()));
    }

    /** Every call of the Web API and every use of a response URL, oldest first. */
    public List<ApiCall> calls() {
        return log.calls();
    }

    /** The calls of one method. */
    public List<ApiCall> calls(String method) {
        return log.calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Every request sent to the app, oldest first. */
    public List<Delivered> deliveries() {
        return log.deliveries();
    }

    /** Waits without polling until it holds; false where the time ran out. */
    public boolean awaits(Duration most, Predicate<LocalSlack> holds) {
        return team.watch.awaits(most, () -> holds.test(this));
    }

    /** Waits until no event is on its way to the app, retries included; false where the time ran out. */
    public boolean settles(Duration most) {
        return team.watch.awaits(most, events::isQuiet);
    }

    /**
     * Puts a fault in force for one method, or for {@code response_url}, {@code url_private} or {@code upload_url}, until
     * lifted or for a number of calls.
     */
    public FaultOrder fault(Fault fault, String method) {
        FaultOrder order = faults.order(fault, method);
        if (fault.kind() == Fault.Kind.DOWN) {
            socketMode.drops();
        }
        return order;
    }

    /** Puts a fault in force for every method. */
    public FaultOrder fault(Fault fault) {
        return fault(fault, FaultOrder.EVERY);
    }

    /** Ends every fault. */
    public void liftFaults() {
        faults.lift();
    }

    /** Sends an event of the given subscription name, for what the playground does not bring about by itself. */
    public void sends(String name, ObjectNode event) {
        events.send(name, event);
    }

    /** Offers the app to be installed over OAuth: by that client, whose people come back to that address. */
    public void offers(String clientId, String secret, URI redirect) {
        oauth.offers(new OAuth.Offer(clientId, secret, redirect));
    }

    /** Removes the app: both events are sent, and its token is refused from now on. */
    public void uninstall() {
        changes.uninstall(tokens);
    }

    /** Installs it again, with the same token. */
    public void reinstall() {
        tokens.refuse("");
    }

    /** Installs it again with these scopes, and with the same token. */
    public void reinstall(Set<String> scopes) {
        team.watch.change(() -> team.options = team.options.with(team.options.app().with(scopes)));
    }

    /** Removes a message for everybody, as its author or somebody who runs the workspace may. */
    public void deletes(Posted message) {
        changes.delete(current(message));
    }

    /** Makes somebody another kind of account: deactivated, a guest, a member again. The app hears of it. */
    public void becomes(String user, User.Kind kind) {
        changes.user(user, old -> old.as(kind));
    }

    /** Sets somebody's status, empty words for none; {@code until} when it ends, or null. The app hears of it. */
    public void status(String user, String emoji, String text, @Nullable Instant until) {
        changes.user(user, old -> old.saying(emoji, text, until == null ? 0 : until.getEpochSecond()));
    }

    /** A user group has these members from now on; made where there is none of that id. The app hears of it. */
    public void group(String id, String handle, String... users) {
        changes.group(id, handle, List.of(users));
    }

    /** Disables a user group; the app hears of it. */
    public void disablesGroup(String id) {
        changes.disable(id);
    }

    JsonNode home(String user) {
        return team.home(user);
    }

    Team team() {
        return team;
    }

    Views views() {
        return views;
    }

    FileStore files() {
        return files;
    }

    Events events() {
        return events;
    }

    Commands commands() {
        return commands;
    }

    Actions actions() {
        return actions;
    }

    Submissions submissions() {
        return submissions;
    }

    Suggestions suggestions() {
        return suggestions;
    }

    @Override
    public void close() {
        server.stop(0);
        socketMode.close();
        events.close();
        delivery.close();
        threads.shutdownNow();
    }
}
