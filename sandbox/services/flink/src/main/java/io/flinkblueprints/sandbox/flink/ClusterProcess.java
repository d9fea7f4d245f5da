// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import io.flinkblueprints.sandbox.lifeline.Lifeline;
import java.io.PrintStream;
import java.net.BindException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;
import org.apache.flink.runtime.util.ConfigurationParserUtils;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the three mains share: the lifeline, the configuration, and one line on standard output that
 * says how the start went: {@code READY key=value ...} or {@code FAILED reason}.
 */
final class ClusterProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterProcess.class);

    private ClusterProcess() {}

    /**
     * Starts a part of the cluster and returns what the parent must know of it, as {@code
     * key=value} words.
     */
    interface Part {
        String start(Configuration configuration) throws Exception;
    }

    /**
     * @param args {@code --configDir DIR} and {@code -D key=value} pairs, as for Flink's own
     *     scripts
     */
    static void run(String[] args, Part part) {
        PrintStream parent = System.out;
        Lifeline.hold(System.in);
        try {
            Configuration configuration =
                    ConfigurationParserUtils.loadCommonConfiguration(args, "cluster");
            FileSystem.initialize(
                    configuration, PluginUtils.createPluginManagerFromRootFolder(configuration));
            parent.println(("READY " + part.start(configuration)).strip());
        } catch (Exception failure) {
            LOG.error("The start failed", failure);
            parent.println("FAILED " + reason(failure));
            Lifeline.leave(1);
        }
    }

    /** One line: Flink wraps the message that matters in up to six others. */
    static String reason(Throwable failure) {
        String prefix =
                ExceptionUtils.findThrowable(failure, BindException.class).isPresent()
                        ? "port in use: "
                        : "";
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getName() : root.getMessage();
        return prefix + message.lines().findFirst().orElse(root.getClass().getName());
    }
}
