// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.model;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void eventsTravelWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(PlantSample.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(StageScores.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(AlarmEvent.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(StorePoint.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(PlantAlarms.class);
    }
}
