package org.arising.action.slack;

import org.arising.committee.Directory;
import org.arising.committee.Party;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as a workspace's directory knows them; a mention stands for the parties of that person. */
public final class DirectoryNames implements Names {
    private static final Pattern USER = Pattern.compile("<@([UW][A-Z0-9]+)(\\|[^>]*)?>");

    private final Directory directory;

    /** Names in that directory. */
    public DirectoryNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Match match(String typed) {
        var user = USER.matcher(typed);
        if (user.matches()) {
            var parties = directory.partiesOf(user.group(1));
            return parties.isEmpty() ? new Match.None(Optional.empty()) : new Match.One(parties, typed);
        }
        return switch (directory.find(typed)) {
            case Directory.Finding.Found(var party) -> new Match.One(Set.of(party.key()), party.title());
            case Directory.Finding.Ambiguous(var candidates) ->
                new Match.Several(candidates.stream().map(party -> told(party, candidates)).toList());
            case Directory.Finding.None(var nearest) -> new Match.None(nearest);
        };
    }

    /** Its title; where several have that, with its organisation. */
    private static String told(Party party, List<Party> among) {
        var alone = among.stream().filter(other -> other.title().equals(party.title())).count() == 1;
        return !alone && party instanceof Party.OfPost(var post) ? post.title() + ", " + post.organisation() : party.title();
    }
}
