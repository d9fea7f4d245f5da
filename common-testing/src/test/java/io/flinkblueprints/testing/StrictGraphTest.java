// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.job.StrictEnvironment;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StrictGraphTest {

    private StreamExecutionEnvironment environment;
    private DataStream<Long> numbers;

    @BeforeEach
    void newGraph() {
        environment = StrictEnvironment.create();
        numbers = environment.fromSequence(1, 10).uid("count").name("count");
    }

    @Test
    void acceptsAGraphWithUidsAndPlainTypes() {
        numbers.map(n -> n + 1)
                .returns(Types.LONG)
                .uid("add-one")
                .name("add-one")
                .sinkTo(new DiscardingSink<>())
                .uid("drop")
                .name("drop");
        StrictGraph graph = StrictGraph.of(environment);
        graph.assertStrict();
        assertThat(graph.operators()).containsKeys("count", "add-one", "drop");
    }

    @Test
    void refusesAnOperatorWithoutUid() {
        numbers.map(n -> n + 1)
                .returns(Types.LONG)
                .name("add-one")
                .sinkTo(new DiscardingSink<>())
                .uid("drop")
                .name("drop");
        assertThatThrownBy(() -> StrictGraph.of(environment).assertStrict())
                .hasMessageContaining("no UID or hash has been assigned to operator add-one");
    }

    @Test
    void refusesANameThatIsNotTheUid() {
        numbers.sinkTo(new DiscardingSink<>()).uid("drop").name("sink");
        assertThatThrownBy(() -> StrictGraph.of(environment).assertStrict())
                .hasMessageContaining("name of");
    }

    @Test
    void refusesATypeThatNeedsKryo() {
        numbers.map(n -> new Object())
                .uid("make-object")
                .name("make-object")
                .sinkTo(new DiscardingSink<>())
                .uid("drop")
                .name("drop");
        assertThatThrownBy(() -> StrictGraph.of(environment).assertStrict())
                .hasMessageContaining("eneric");
    }
}
