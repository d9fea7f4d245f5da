// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.state.RandomCutForestMapper;
import com.amazon.randomcutforest.state.RandomCutForestState;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The forest of a stage as bytes: a version, then CBOR (RFC 8949) of the forest's state, trees
 * included, with the stage's newest vector and score. About 260 kB for 50 trees of 256 points in 5
 * dimensions, 400 kB in 22; time O(trees x sampleSize).
 *
 * <p>Trees are part of it because a tree that is built anew from its sample is another random tree,
 * and scores differ from then on (by up to 0.14 on a sine wave).
 */
public final class StageForestBytes {

    /** What is written now. */
    static final int VERSION = 1;

    private static final ObjectMapper CBOR = new CBORMapper();
    private static final ObjectWriter WRITER = CBOR.writerFor(Written.class);
    private static final ObjectReader READER = CBOR.readerFor(Written.class);

    private StageForestBytes() {}

    public static byte[] write(StageForest forest) {
        try {
            byte[] cbor = WRITER.writeValueAsBytes(Written.of(forest));
            return ByteBuffer.allocate(Integer.BYTES + cbor.length)
                    .putInt(VERSION)
                    .put(cbor)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException("forests can always be written", e);
        }
    }

    /**
     * Reads a forest back.
     *
     * @param parameters those that are asked for now: a forest that was built with others is
     *     replaced by an empty one
     * @throws IllegalStateException if the bytes are of a version that is not known
     */
    public static StageForest read(byte[] bytes, Stage stage, ForestParameters parameters) {
        int version = ByteBuffer.wrap(bytes).getInt();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "forests of version " + version + " cannot be read; known: " + VERSION);
        }
        try {
            Written written = READER.readValue(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
            return written.read(stage, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("forests of version " + version + " are damaged", e);
        }
    }

    private static RandomCutForestMapper mapper() {
        RandomCutForestMapper mapper = new RandomCutForestMapper();
        mapper.setSaveTreeStateEnabled(true);
        mapper.setSaveExecutorContextEnabled(true);
        return mapper;
    }

    /** One stage on its way to or from CBOR. */
    static final class Written {

        public RandomCutForestState forest = new RandomCutForestState();
        public double[] vector = new double[0];
        public double score;

        static Written of(StageForest stage) {
            Written written = new Written();
            written.forest = mapper().toState(stage.forest());
            written.vector = stage.vector();
            written.score = stage.score();
            return written;
        }

        StageForest read(Stage stage, ForestParameters parameters) {
            RandomCutForest restored = mapper().toModel(forest);
            return parameters.built(restored, stage)
                    ? new StageForest(stage, restored, vector, score)
                    : new StageForest(stage, parameters);
        }
    }
}
