// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.state.RandomCutForestMapper;
import com.amazon.randomcutforest.state.RandomCutForestState;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A forest as bytes: a version, then CBOR (RFC 8949) of the forest's state, trees included, and
 * what its whitening has learned. Time and size O(trees x sampleSize).
 *
 * <p>Trees are part of it because a tree that is built anew from its sample is another random tree,
 * and scores differ from then on (by up to 0.14 on a sine wave).
 */
public final class VectorForestBytes {

    /** What is written now. */
    static final int VERSION = 2;

    /** As 2, but without whitening. */
    private static final int VERSION_UNSCALED = 1;

    private static final ObjectMapper CBOR = new CBORMapper();

    private VectorForestBytes() {}

    public static byte[] write(VectorForest forest) {
        return write(new Written().of(forest));
    }

    /**
     * Reads a forest back.
     *
     * @param parameters those that are asked for now: a forest that was built with others is
     *     replaced by an empty one
     * @throws IllegalStateException if the bytes are of a version that is not known
     */
    public static VectorForest read(byte[] bytes, int dimensions, ForestParameters parameters) {
        VectorForest read = read(bytes, Written.class).forest(dimensions, parameters);
        return read == null ? VectorForest.of(dimensions, parameters) : read;
    }

    static byte[] write(Written written) {
        try {
            byte[] cbor = CBOR.writeValueAsBytes(written);
            return ByteBuffer.allocate(Integer.BYTES + cbor.length)
                    .putInt(VERSION)
                    .put(cbor)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException("forests can always be written", e);
        }
    }

    static <W extends Written> W read(byte[] bytes, Class<W> type) {
        int version = ByteBuffer.wrap(bytes).getInt();
        if (version != VERSION && version != VERSION_UNSCALED) {
            throw new IllegalStateException(
                    "forests of version "
                            + version
                            + " cannot be read; known: "
                            + VERSION_UNSCALED
                            + " and "
                            + VERSION);
        }
        try {
            return CBOR.readerFor(type)
                    .readValue(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
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

    /** A forest on its way to or from CBOR. */
    static class Written {

        public RandomCutForestState forest = new RandomCutForestState();

        /** Null: the forest sees vectors as they are. */
        public Whitening.@Nullable State whitening;

        /** Of the whitening, as in {@link Scaling#whitened}. */
        public double smoothing;

        public int memory;

        Written of(VectorForest vectors) {
            forest = mapper().toState(vectors.forest());
            Whitening learned = vectors.whitening();
            if (learned != null) {
                whitening = learned.state();
                smoothing = learned.scaling().smoothing();
                memory = learned.scaling().memory();
            }
            return this;
        }

        /** The forest; null if it was not built with these parameters. */
        @Nullable VectorForest forest(int dimensions, ForestParameters parameters) {
            RandomCutForest restored = mapper().toModel(forest);
            Scaling scaling =
                    whitening == null ? Scaling.none() : Scaling.whitened(smoothing, memory);
            if (!scaling.equals(parameters.scaling()) || !parameters.built(restored, dimensions)) {
                return null;
            }
            Whitening learned = whitening == null ? null : new Whitening(scaling, whitening);
            return new VectorForest(dimensions, restored, learned, parameters);
        }
    }
}
