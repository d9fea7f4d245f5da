// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.model;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void eventsTravelWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(SeriesPoint.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(PointScore.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(PartPoint.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(PartDistance.class);
    }
}
