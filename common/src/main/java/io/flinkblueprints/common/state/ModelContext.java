// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.util.OutputTag;

/** What a {@link TimedModelFunction} may ask for while it handles an event or a timer of a key. */
public interface ModelContext {

    /** The wall clock, epoch milliseconds. */
    long processingTime();

    /** Sets a timer for the present key, epoch milliseconds. */
    void setTimer(long time, TimeDomain domain);

    /** Sends something to a side output, without a timestamp. */
    <X> void output(OutputTag<X> tag, X value);

    /** Forgets the model of the present key when the event or timer is handled. */
    void drop();
}
