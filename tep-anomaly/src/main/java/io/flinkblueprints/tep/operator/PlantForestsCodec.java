// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.PlantForests;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageForestBytes;

/** Puts the forests of a plant into keyed state, one part a stage. */
public final class PlantForestsCodec implements ModelCodec<PlantForests> {

    private static final long serialVersionUID = 1L;

    private final ForestParameters parameters;

    public PlantForestsCodec(ForestParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public int parts() {
        return Stage.values().length;
    }

    @Override
    public long revision(PlantForests forests, int part) {
        return forests.stage(Stage.values()[part]).learned();
    }

    @Override
    public byte[] write(PlantForests forests, int part) {
        return StageForestBytes.write(forests.stage(Stage.values()[part]));
    }

    @Override
    public PlantForests read(byte[][] parts) {
        return PlantForests.of(
                stage -> StageForestBytes.read(parts[stage.ordinal()], stage, parameters));
    }
}
