// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import java.io.Serializable;

/**
 * Turns a model into bytes and back without losing anything: what is read behaves from then on
 * exactly as what was written.
 *
 * <p>A model has one part or several that change at different times; only those that changed are
 * written again. The bytes of each begin with a version of the codec's own, so that later code can
 * read earlier state.
 *
 * @param <M> type of the model
 */
public interface ModelCodec<M> extends Serializable {

    /** How many parts a model has, at least 1; always the same. */
    int parts();

    /**
     * A number that changes whenever the part does, such as how often it was updated.
     *
     * @param part from 0
     */
    long revision(M model, int part);

    /**
     * Writes one part.
     *
     * @param part from 0
     */
    byte[] write(M model, int part);

    /**
     * Reads a model.
     *
     * @param parts the bytes of each part; null where earlier code had no such part
     * @throws IllegalStateException if the version is not known; the message names it and those
     *     that are
     */
    M read(byte[][] parts);
}
