// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.wire.Disturbance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The switches with which a server is made to misbehave, for all streams or for one. What is on for
 * either holds; of two latencies the longer one.
 */
public final class KinesisFaults {

    private final StreamFaults everywhere = new StreamFaults();
    private final Map<String, StreamFaults> byStream = new ConcurrentHashMap<>();

    /** The switches for every call, also those that name no stream. */
    public StreamFaults everywhere() {
        return everywhere;
    }

    /** The switches for calls about one stream, which need not exist yet. */
    public StreamFaults on(String stream) {
        return byStream.computeIfAbsent(stream, name -> new StreamFaults());
    }

    /** Switches everything off. */
    public void clear() {
        everywhere.clear();
        byStream.values().forEach(StreamFaults::clear);
    }

    Disturbance next(@Nullable String stream) {
        Duration delay = Duration.ZERO;
        Disturbance.Kind kind = Disturbance.Kind.NONE;
        for (StreamFaults faults : applying(stream)) {
            delay = delay.compareTo(faults.latency()) < 0 ? faults.latency() : delay;
            kind = kind == Disturbance.Kind.NONE ? faults.next() : kind;
        }
        return new Disturbance(delay, kind);
    }

    boolean refusesRecord(String stream) {
        return any(stream, StreamFaults::refusesRecord);
    }

    boolean limits(String stream) {
        return any(stream, StreamFaults::limits);
    }

    boolean nullIteratorWithLastBatch(String stream) {
        return any(stream, StreamFaults::nullIteratorWithLastBatch);
    }

    boolean expired(ShardIterator iterator, long newest) {
        return any(iterator.stream(), faults -> faults.expired(iterator.serial(), newest));
    }

    private boolean any(String stream, Predicate<StreamFaults> asked) {
        return applying(stream).stream().anyMatch(asked);
    }

    private List<StreamFaults> applying(@Nullable String stream) {
        StreamFaults own = stream == null ? null : byStream.get(stream);
        return own == null ? List.of(everywhere) : List.of(everywhere, own);
    }
}
