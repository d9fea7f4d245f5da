// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.state.KeyedBackendSerializationProxy;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.shaded.guava31.com.google.common.hash.Hashing;

/** The names of all states in a savepoint, by the uid of their operator. */
public final class SavepointStates {

    private SavepointStates() {}

    /**
     * Reads the names out of a savepoint in canonical format.
     *
     * @param savepoint its folder
     * @param uids the operators to look for; the states of any other stand under its hash
     */
    public static Map<String, Set<String>> of(Path savepoint, Collection<String> uids)
            throws IOException {
        Map<OperatorID, String> names =
                new TreeMap<>((a, b) -> a.toHexString().compareTo(b.toHexString()));
        uids.forEach(uid -> names.put(idOf(uid), uid));
        Map<String, Set<String>> states = new TreeMap<>();
        for (OperatorState operator : metadata(savepoint).getOperatorStates()) {
            String uid =
                    names.getOrDefault(
                            operator.getOperatorID(), operator.getOperatorID().toHexString());
            for (OperatorSubtaskState subtask : operator.getStates()) {
                states.computeIfAbsent(uid, key -> new TreeSet<>()).addAll(namesIn(subtask));
            }
        }
        states.values().removeIf(Set::isEmpty);
        return states;
    }

    private static OperatorID idOf(String uid) {
        return new OperatorID(
                Hashing.murmur3_128(0)
                        .newHasher()
                        .putString(uid, StandardCharsets.UTF_8)
                        .hash()
                        .asBytes());
    }

    private static CheckpointMetadata metadata(Path savepoint) throws IOException {
        try (InputStream file = Files.newInputStream(savepoint.resolve("_metadata"))) {
            return Checkpoints.loadCheckpointMetadata(
                    new DataInputStream(file),
                    SavepointStates.class.getClassLoader(),
                    savepoint.toUri().toString());
        }
    }

    private static Set<String> namesIn(OperatorSubtaskState subtask) throws IOException {
        Set<String> names = new TreeSet<>();
        for (OperatorStateHandle handle : subtask.getManagedOperatorState()) {
            names.addAll(handle.getStateNameToPartitionOffsets().keySet());
        }
        for (KeyedStateHandle handle : subtask.getManagedKeyedState()) {
            names.addAll(keyedNames((StreamStateHandle) handle));
        }
        return names;
    }

    private static Set<String> keyedNames(StreamStateHandle handle) throws IOException {
        Set<String> names = new TreeSet<>();
        try (FSDataInputStream in = handle.openInputStream()) {
            KeyedBackendSerializationProxy<?> proxy =
                    new KeyedBackendSerializationProxy<>(SavepointStates.class.getClassLoader());
            proxy.read(new DataInputViewStreamWrapper(in));
            proxy.getStateMetaInfoSnapshots().forEach(state -> names.add(state.getName()));
        }
        return names;
    }
}
