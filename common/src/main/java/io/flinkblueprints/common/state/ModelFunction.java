// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import java.io.Serializable;
import org.apache.flink.util.Collector;

/**
 * What happens to the model of a key when an event arrives.
 *
 * @param <IN> type of the events
 * @param <M> type of the model, one for each key
 * @param <OUT> type of the results
 */
public interface ModelFunction<IN, M, OUT> extends Serializable {

    /** The model of a key that has none yet. */
    M create(IN first);

    /** Handles one event; may change the model. */
    void process(IN event, M model, Collector<OUT> out);
}
