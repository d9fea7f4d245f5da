// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.PlantForests;
import io.flinkblueprints.tep.domain.PlantForestsBytes;

/** Puts the forests of a plant into keyed state. */
public final class PlantForestsCodec implements ModelCodec<PlantForests> {

    private static final long serialVersionUID = 1L;

    private final ForestParameters parameters;

    public PlantForestsCodec(ForestParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public byte[] write(PlantForests forests) {
        return PlantForestsBytes.write(forests);
    }

    @Override
    public PlantForests read(byte[] bytes) {
        return PlantForestsBytes.read(bytes, parameters);
    }
}
