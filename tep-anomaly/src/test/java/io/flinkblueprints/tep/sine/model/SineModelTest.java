// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.model;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class SineModelTest {

    @Test
    void eventsTravelWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(Point.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(PointScore.class);
    }
}
