// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.SourceRecord;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class CommonModelTest {

    @Test
    void recordsTravelWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(SourceRecord.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(Rejected.class);
    }
}
