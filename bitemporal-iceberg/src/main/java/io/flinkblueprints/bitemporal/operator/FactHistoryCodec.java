// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.operator;

import io.flinkblueprints.bitemporal.domain.FactHistory;
import io.flinkblueprints.bitemporal.domain.FactHistoryBytes;
import io.flinkblueprints.common.state.ModelCodec;

/** Puts the history of a key into keyed state, in one part. */
public final class FactHistoryCodec implements ModelCodec<FactHistory> {

    private static final long serialVersionUID = 1L;

    private final int remembered;

    /**
     * A codec.
     *
     * @param remembered how many ids of events each key remembers
     */
    public FactHistoryCodec(int remembered) {
        this.remembered = remembered;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public long revision(FactHistory history, int part) {
        return history.revision();
    }

    @Override
    public byte[] write(FactHistory history, int part) {
        return FactHistoryBytes.write(history);
    }

    @Override
    public FactHistory read(byte[][] parts) {
        return FactHistoryBytes.read(parts[0], remembered);
    }
}
