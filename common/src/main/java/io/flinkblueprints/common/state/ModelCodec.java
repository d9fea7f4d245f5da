// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import java.io.Serializable;

/**
 * Turns a model into bytes and back without losing anything: what is read behaves from then on
 * exactly as what was written. The bytes begin with a version of the codec's own, so that later
 * code can read earlier state.
 *
 * @param <M> type of the model
 */
public interface ModelCodec<M> extends Serializable {

    byte[] write(M model);

    /**
     * Reads a model.
     *
     * @throws IllegalStateException if the version is not known; the message names it and those
     *     that are
     */
    M read(byte[] bytes);
}
