// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.discords.domain.DetectorBytes;
import io.flinkblueprints.discords.domain.DetectorParameters;

/** Puts what is kept of a series into keyed state. */
public final class SeriesCodec implements ModelCodec<Series> {

    private static final long serialVersionUID = 1L;

    private final DetectorParameters parameters;

    public SeriesCodec(DetectorParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public long revision(Series series, int part) {
        return series.detector.revision();
    }

    @Override
    public byte[] write(Series series, int part) {
        return DetectorBytes.write(series.detector, parameters);
    }

    @Override
    public Series read(byte[][] parts) {
        return new Series(DetectorBytes.read(parts[0], parameters));
    }
}
