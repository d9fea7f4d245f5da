// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

/** What a script can tell from how the command ended. */
final class ExitCode {

    static final int OK = 0;

    /** The job failed. */
    static final int JOB_FAILED = 1;

    /** The command line or a property is wrong. */
    static final int USAGE = 2;

    /** Something on this machine is in the way: a port is taken, a service does not start. */
    static final int ENVIRONMENT = 3;

    /** Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
