// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.util.Collector;

/**
 * A function whose models also change when time passes, and that can put a model away or send
 * something aside.
 *
 * @param <IN> type of the events
 * @param <M> type of the model, one for each key
 * @param <OUT> type of the results
 */
public interface TimedModelFunction<IN, M, OUT> extends ModelFunction<IN, M, OUT> {

    /** Called once, before anything else; the context is that of the key being handled. */
    void open(ModelContext context);

    /**
     * Handles a timer that was set for the model's key. A timer set twice for one time and domain
     * comes once; timers outlive restarts, and one that came due meanwhile comes at once.
     *
     * @param time that it was set for, epoch milliseconds
     */
    void onTimer(long time, TimeDomain domain, M model, Collector<OUT> out);
}
