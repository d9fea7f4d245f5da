// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.transformations.PhysicalTransformation;

/** Looks at a job's graph for what would make its state unrestorable. */
public final class StrictGraph {

    private final StreamGraph graph;
    private final List<Transformation<?>> transformations;

    private StrictGraph(StreamGraph graph, List<Transformation<?>> transformations) {
        this.graph = graph;
        this.transformations = transformations;
    }

    /** The graph of an environment that has not been executed. */
    public static StrictGraph of(StreamExecutionEnvironment environment) {
        List<Transformation<?>> all = new ArrayList<>();
        environment
                .getTransformations()
                .forEach(end -> end.getTransitivePredecessors().forEach(all::add));
        return new StrictGraph(environment.getStreamGraph(false), all);
    }

    /**
     * Fails unless every operator has a uid and a name of the same words, and no type on any edge
     * is generic.
     */
    public void assertStrict() {
        for (Transformation<?> transformation : transformations) {
            if (transformation instanceof PhysicalTransformation) {
                assertThat(transformation.getUid()).as("uid of %s", transformation).isNotNull();
                assertThat(transformation.getName())
                        .as("name of %s", transformation)
                        .isEqualTo(transformation.getUid());
            }
            assertNotGeneric(transformation.getOutputType(), transformation);
        }
    }

    /**
     * From uid to name of every node, as golden files hold them; what a sink adds to itself
     * included.
     */
    public Map<String, String> operators() {
        Map<String, String> operators = new TreeMap<>();
        for (StreamNode node : graph.getStreamNodes()) {
            operators.put(String.valueOf(node.getTransformationUID()), node.getOperatorName());
        }
        return operators;
    }

    private static void assertNotGeneric(TypeInformation<?> type, Transformation<?> owner) {
        assertThat(type).as("output type of %s", owner).isNotInstanceOf(GenericTypeInfo.class);
        for (TypeInformation<?> part : type.getGenericParameters().values()) {
            assertNotGeneric(part, owner);
        }
    }
}
