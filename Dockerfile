# The jar, a Java runtime cut to what it needs, and a cache that shortens the start; nothing else.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven binutils && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml ./
COPY src src
RUN mvn -q -DskipTests package
RUN jlink --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs \
        --strip-debug --no-header-files --no-man-pages --compress zip-6 --output /runtime
WORKDIR /app
RUN cp /build/target/arising.jar .
# The cache serves only a start of the very same path. It holds what a service needs to begin, so one begins, and is told to end.
RUN ARISING_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= ARISING_DB=jdbc:sqlite:/tmp/arising.db ARISING_FILES=/tmp/files \
        SLACK_SIGNING_SECRET=none SLACK_BOT_TOKEN=xoxb-none SLACK_API_URL=http://127.0.0.1:9/api/ \
        timeout 60 /runtime/bin/java -XX:+UseSerialGC -Xms64m -Xmx512m -XX:AOTCacheOutput=/app/arising.aot -jar /app/arising.jar serve > /dev/null; \
    test -s /app/arising.aot

FROM debian:12-slim
RUN useradd --system --uid 10001 arising && mkdir /data && chown arising /data
COPY --from=build /runtime /runtime
COPY --from=build /app /app
USER arising
WORKDIR /data
VOLUME /data
EXPOSE 3000
ENV ARISING_DB=jdbc:sqlite:/data/arising.db ARISING_FILES=/data/files
# SQLite's native library is unpacked to the temporary folder, which on a read-only file system is beneath /data.
# It begins with a small heap and grows it as needed: a list of a million actions is served in 300 MB.
# A collector that works beside the service would take one of two processors from it: the slowest lists were a third slower.
ENTRYPOINT ["/runtime/bin/java", "-XX:+UseSerialGC", "-Xms64m", "-Xmx512m", "-Djava.io.tmpdir=/data", "-XX:AOTCache=/app/arising.aot", "-jar", "/app/arising.jar"]
CMD ["serve"]
