// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.generator;

import java.util.concurrent.CompletionStage;

/**
 * A realistic source of input for one blueprint: named in its manifest, loaded from its job jar,
 * driven by the sandbox.
 *
 * <p>The same seed gives the same records in the same order, whatever the rate. An implementation
 * has a public constructor without arguments and owns the thread that it sends from.
 */
public interface Generator extends AutoCloseable {

    /**
     * Starts sending; returns at once.
     *
     * @param target where the records go
     * @param rate records a second over all inputs, more than 0; infinity means as fast as the
     *     target accepts
     * @param seed of every random choice
     * @throws IllegalStateException if it was started before
     */
    void start(Target target, double rate, long seed);

    /**
     * Changes something in the generated world while it runs, for example a fault that a user
     * switches on.
     *
     * @throws IllegalArgumentException if the command is unknown or its value is of the wrong form;
     *     the message says what is known
     */
    void command(String name, String value);

    /** How many records the inputs have accepted since the start; never falls. */
    long accepted();

    /** Stops sending and waits until every record that was sent is accepted or has failed. */
    @Override
    void close();

    /** The inputs of a blueprint as its manifest names them. */
    interface Target {

        /**
         * Sends one record. The target retries what an input refuses for the moment, and holds the
         * caller back while too many records are under way.
         *
         * @param input the name of the input in the manifest
         * @param key decides the shard or partition; records of one key stay in order
         * @return completes when the input has accepted the record, exceptionally when it never
         *     will
         */
        CompletionStage<Void> send(String input, String key, byte[] record);
    }
}
