// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Identity;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what comes out of a blueprint, seen from outside: from the records in its outputs and not
 * from Flink's metrics.
 *
 * <p>On the main output, a record is told from others by the manifest's identity fields, so results
 * that were written twice after a failure count once as accounted and are shown as repeated.
 * Memory: one bit a record. Safe for use by several threads.
 */
public final class Accounting {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Manifest manifest;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, BitSet> seen = new HashMap<>();
    private long distinct;
    private long refusedByStores;
    private long firstResultNanos;

    public Accounting(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Takes one record of an output into account. */
    public synchronized void read(String output, byte[] record) {
        counts.merge(output, 1L, Long::sum);
        if (manifest.deadLetters().filter(letters -> letters.name().equals(output)).isPresent()
                && isOfStore(record)) {
            refusedByStores++;
        }
        if (!output.equals(manifest.mainOutput().name())) {
            return;
        }
        if (firstResultNanos == 0) {
            firstResultNanos = System.nanoTime();
        }
        Identity identity = manifest.mainOutput().identity();
        if (identity == null || isNew(identity, record)) {
            distinct++;
        }
    }

    /** How many records an output has had. */
    public synchronized long count(String output) {
        return counts.getOrDefault(output, 0L);
    }

    /** Results, those written twice included. */
    public long results() {
        return count(manifest.mainOutput().name());
    }

    /** Results that stand for different inputs. */
    public synchronized long accounted() {
        return distinct;
    }

    /** Results that stood for an input which had one already. */
    public synchronized long repeated() {
        return results() - distinct;
    }

    /** Dead letters. */
    public long rejected() {
        return manifest.deadLetters().map(output -> count(output.name())).orElse(0L);
    }

    /**
     * Dead letters that stand for an input. A point that a store refused has its input's result
     * beside it.
     */
    public synchronized long rejectedInputs() {
        return rejected() - refusedByStores;
    }

    /** When the first result was read, by {@link System#nanoTime()}; 0 if there is none yet. */
    public synchronized long firstResultNanos() {
        return firstResultNanos;
    }

    private boolean isNew(Identity identity, byte[] record) {
        @Nullable JsonNode json = parse(record);
        if (json == null || !json.path(identity.sequence()).canConvertToLong()) {
            return true;
        }
        int sequence = Math.toIntExact(json.path(identity.sequence()).longValue());
        BitSet ofKey =
                seen.computeIfAbsent(json.path(identity.key()).asText(), key -> new BitSet());
        if (sequence < 0 || ofKey.get(sequence)) {
            return sequence < 0;
        }
        ofKey.set(sequence);
        return true;
    }

    private static boolean isOfStore(byte[] letter) {
        @Nullable JsonNode json = parse(letter);
        return json != null
                && json.path("reason").asText().equals(RejectionReason.REFUSED_BY_STORE.name());
    }

    private static @Nullable JsonNode parse(byte[] record) {
        try {
            return JSON.readTree(record);
        } catch (IOException e) {
            return null;
        }
    }
}
