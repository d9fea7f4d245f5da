// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.discords.domain.PartProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;

/** Puts a part of a series' profile into keyed state. */
public final class PartCodec implements ModelCodec<Part> {

    private static final long serialVersionUID = 1L;

    private final ProfileParameters parameters;
    private final int parts;

    public PartCodec(ProfileParameters parameters, int parts) {
        this.parameters = parameters;
        this.parts = parts;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public long revision(Part part, int number) {
        return part.profile.revision();
    }

    @Override
    public byte[] write(Part part, int number) {
        return part.profile.toBytes();
    }

    @Override
    public Part read(byte[][] written) {
        return new Part(PartProfile.of(written[0], parameters, parts));
    }
}
