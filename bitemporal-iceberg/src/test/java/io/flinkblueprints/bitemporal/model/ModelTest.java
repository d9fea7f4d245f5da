// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.model;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void eventsTravelWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(FactEvent.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(FactMessage.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(VersionRow.class);
    }
}
