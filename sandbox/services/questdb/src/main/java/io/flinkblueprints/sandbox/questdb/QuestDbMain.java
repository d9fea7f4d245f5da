// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.questdb;

import io.flinkblueprints.sandbox.lifeline.Lifeline;
import io.questdb.ServerMain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * QuestDB in a JVM of its own: the web console, SQL over HTTP and InfluxDB line protocol over HTTP,
 * all on one free port of the loopback address, and nothing else.
 */
public final class QuestDbMain {

    /** What every other server of QuestDB would listen on stays closed. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "QDB_HTTP_BIND_TO", "127.0.0.1:0",
                    "QDB_HTTP_MIN_ENABLED", "false",
                    "QDB_LINE_TCP_ENABLED", "false",
                    "QDB_PG_ENABLED", "false",
                    "QDB_SHARED_WORKER_COUNT", "1",
                    "QDB_TELEMETRY_ENABLED", "false");

    private QuestDbMain() {}

    /**
     * @param args the folder that the database lies in; created if it is not there
     */
    public static void main(String[] args) {
        PrintStream parent = System.out;
        Lifeline.hold(System.in);
        try {
            parent.println("READY http=http://127.0.0.1:" + start(Path.of(args[0])));
        } catch (Exception failure) {
            parent.println("FAILED " + String.valueOf(failure).lines().findFirst().orElse(""));
            Lifeline.leave(1);
        }
    }

    private static int start(Path root) throws IOException {
        Files.createDirectories(root);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(SETTINGS);
        ServerMain server = ServerMain.create(root.toString(), environment);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-database"));
        return server.getHttpServerPort();
    }
}
