package org.arising.installation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.committee.Workspaces;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps installations. Their tokens are sealed; what was sealed with another key counts as not installed. */
@Singleton
public class InstallationStore {
    private static final Logger LOG = LoggerFactory.getLogger(InstallationStore.class);

    private final TransactionOperations<Connection> transactions;
    private final InstallationRows rows;
    private final ReadingInstallations reading;
    private final Workspaces workspaces;
    private final Secrets secrets;
    /** A renewed token, or a workspace that took the app away, is known to every replica so soon. */
    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    /** By tenant; a request must not wait for the database and the cipher each time. */
    private final Map<String, Kept> known = new ConcurrentHashMap<>();

    private record Kept(Installation installation, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KEPT;
        }
    }

    InstallationStore(
            TransactionOperations<Connection> transactions,
            InstallationRows rows,
            ReadingInstallations reading,
            Workspaces workspaces,
            Secrets secrets) {
        this.transactions = transactions;
        this.rows = rows;
        this.reading = reading;
        this.workspaces = workspaces;
        this.secrets = secrets;
    }

    /** Every installation whose token can be read. */
    public List<Installation> all() {
        return rows.all().stream().flatMap(row -> opened(row).stream()).toList();
    }

    /** Seals with the current key what was sealed with one that it has taken the place of; how many there were. */
    public int sealAnew() {
        var old = rows.all().stream()
                .filter(row -> secrets.isOld(row.token(), about(row.workspaceId(), "token"))
                        || (row.refreshToken() != null
                                && secrets.isOld(row.refreshToken(), about(row.workspaceId(), "refresh"))))
                .toList();
        old.stream().flatMap(row -> opened(row).stream()).forEach(this::save);
        return old.size();
    }

    /** The Slack teams whose token was sealed with another key. */
    public List<String> unreadable() {
        return rows.all().stream()
                .filter(row -> secrets.open(row.token(), about(row.workspaceId(), "token")).isEmpty())
                .map(InstallationRow::tenant)
                .toList();
    }

    /** The installation of a Slack team, or of an enterprise. */
    public Optional<Installation> of(String tenant) {
        var held = known.get(tenant);
        if (held != null && held.isFresh()) {
            return Optional.of(held.installation);
        }
        var read = reading.ofTenant(tenant).flatMap(this::opened);
        read.ifPresentOrElse(this::keep, () -> known.remove(tenant));
        return read;
    }

    /** The installation of a workspace. */
    public Optional<Installation> of(WorkspaceId workspace) {
        return known.values().stream()
                .filter(each -> each.installation.workspace().equals(workspace) && each.isFresh())
                .map(Kept::installation)
                .findFirst()
                .or(() -> {
                    var read = reading.ofWorkspace(workspace.value()).flatMap(this::opened);
                    read.ifPresent(this::keep);
                    return read;
                });
    }

    /** What Slack gave when somebody installed the app: installed anew, a team keeps its workspace and all its records. */
    public Installation install(Given given, Instant now) {
        return transactions.executeWrite(status -> {
            var workspace = workspaces.bind(given.tenant(), given.name(), given.botUser());
            var made = new Installation(
                    workspace, given.tenant(), given.app(), given.botUser(), given.token(), given.refresh(), given.expires(),
                    given.scopes(), given.installedBy(), now);
            save(made);
            return made;
        });
    }

    /** What Slack gives when the app is installed; as in {@link Installation}, {@code name} being the team's. */
    public record Given(
            String tenant,
            @Nullable String name,
            String app,
            String botUser,
            String token,
            @Nullable String refresh,
            @Nullable Instant expires,
            Set<String> scopes,
            String installedBy) {
        @Override
        public String toString() {
            return "Given[tenant=%s, app=%s]".formatted(tenant, app);
        }
    }

    /** Saves renewed tokens. */
    public void save(Installation installation) {
        var workspace = installation.workspace().value();
        var refresh = installation.refresh();
        var expires = installation.expires();
        rows.save(
                workspace,
                installation.tenant(),
                installation.app(),
                installation.botUser(),
                secrets.seal(installation.token(), about(workspace, "token")),
                refresh == null ? null : secrets.seal(refresh, about(workspace, "refresh")),
                expires == null ? null : Instants.micros(expires),
                String.join(",", installation.scopes()),
                installation.installedBy(),
                Instants.micros(installation.installed()));
        keep(installation);
    }

    private void keep(Installation installation) {
        known.put(installation.tenant(), new Kept(installation, System.nanoTime()));
    }

    /** The workspace took the app away: its tokens are forgotten, its records stay. Doing it again changes nothing. */
    public void remove(String tenant, Instant at) {
        transactions.executeWrite(status -> {
            rows.delete(tenant);
            workspaces.remove(tenant, at);
            return null;
        });
        known.remove(tenant);
    }

    private static String about(String workspace, String what) {
        return workspace + "/" + what;
    }

    private Optional<Installation> opened(InstallationRow row) {
        var token = secrets.open(row.token(), about(row.workspaceId(), "token"));
        if (token.isEmpty()) {
            LOG.warn("The token of {} was sealed with another ARISING_KEY; the app has to be installed there anew.", row.tenant());
            return Optional.empty();
        }
        var refresh = row.refreshToken() == null
                ? Optional.<String>empty()
                : secrets.open(row.refreshToken(), about(row.workspaceId(), "refresh"));
        return Optional.of(new Installation(
                new WorkspaceId(row.workspaceId()),
                row.tenant(),
                row.app(),
                row.botUser(),
                token.get(),
                refresh.orElse(null),
                row.expires() == null ? null : Instants.at(row.expires()),
                Set.of(row.scopes().split(",")),
                row.installedBy(),
                Instants.at(row.installed())));
    }
}
