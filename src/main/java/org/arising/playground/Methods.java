package org.arising.playground;

import java.util.HashMap;
import java.util.Map;

/** Every method of the Web API that the stand-in answers, by name. */
final class Methods {
    private Methods() {}

    static Map<String, Method> all(Team team, Rates rates, Triggers triggers, Views views, FileStore files, Events events, OAuth oauth, SocketMode socket) {
        Map<String, Method> methods = new HashMap<>();
        methods.putAll(new PeopleMethods(team).all());
        methods.putAll(new GroupMethods(team).all());
        methods.putAll(new ChatMethods(team, rates, events).all());
        methods.putAll(new HistoryMethods().all());
        methods.putAll(new ConversationMethods(team).all());
        methods.putAll(new ViewMethods(team, views, triggers).all());
        methods.putAll(new FileMethods(team, files, events).all());
        methods.put("oauth.v2.access", oauth::access);
        methods.put("apps.connections.open", socket::open);
        return methods;
    }
}
