// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.VectorForest;
import io.flinkblueprints.tep.domain.VectorForestBytes;

/** Puts the forest of a key into keyed state, in one part. */
final class VectorForestCodec implements ModelCodec<VectorForest> {

    private static final long serialVersionUID = 1L;

    private final int dimensions;
    private final ForestParameters parameters;

    VectorForestCodec(int dimensions, ForestParameters parameters) {
        this.dimensions = dimensions;
        this.parameters = parameters;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public long revision(VectorForest forest, int part) {
        return forest.learned();
    }

    @Override
    public byte[] write(VectorForest forest, int part) {
        return VectorForestBytes.write(forest);
    }

    @Override
    public VectorForest read(byte[][] parts) {
        return VectorForestBytes.read(parts[0], dimensions, parameters);
    }
}
