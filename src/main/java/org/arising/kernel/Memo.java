package org.arising.kernel;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made from a value, for what is asked for again and again and always comes out the same. It holds so many
 * at most: where one more would come, all are forgotten, which costs no more than making them anew.
 *
 * @param <K> the whole of what it is made from
 * @param <V> what is made; shared by everybody who asks, so that nobody may change it
 */
public final class Memo<K, V> {
    private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();
    private final int most;
    private final Function<K, V> making;

    /** Remembers so many at most. */
    public Memo(int most, Function<K, V> making) {
        this.most = most;
        this.making = making;
    }

    /** What is made from that value. */
    public V of(K from) {
        var found = known.get(from);
        if (found == null) {
            found = making.apply(from);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(from, found);
        }
        return found;
    }
}
