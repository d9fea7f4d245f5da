// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.discords.domain.MergedDetector;
import io.flinkblueprints.discords.domain.ThresholdParameters;

/** Puts what joins the parts of a series into keyed state. */
public final class MergeCodec implements ModelCodec<Merged> {

    private static final long serialVersionUID = 1L;

    private final ThresholdParameters parameters;
    private final int parts;

    public MergeCodec(ThresholdParameters parameters, int parts) {
        this.parameters = parameters;
        this.parts = parts;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public long revision(Merged merged, int part) {
        return merged.detector.revision();
    }

    @Override
    public byte[] write(Merged merged, int part) {
        return merged.detector.toBytes();
    }

    @Override
    public Merged read(byte[][] written) {
        return new Merged(MergedDetector.of(written[0], parts, parameters));
    }
}
