// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.testing.JobJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JobJarIT {

    private static final String THROWABLE =
            "org/apache/flink/connector/aws/sink/throwable/AWSExceptionClassifierUtil.class";

    private final JobJar jar = JobJar.in(Path.of(""));

    @Test
    void runsOnJava11() {
        jar.assertRunsOnJava11();
    }

    @Test
    void holdsWhatTheJobNeedsAndNothingThatTheClusterHas() {
        jar.assertLeavesOutWhatIsProvided()
                .assertHas(
                        "io/flinkblueprints/discords/LeftDiscordsJob.class",
                        "io/flinkblueprints/discords/simulator/SeriesGenerator.class",
                        "blueprint.yaml",
                        "flink-application-properties-dev.json",
                        "page/view.js",
                        "org/apache/commons/logging/LogFactory.class",
                        "com/amazonaws/services/kinesisanalytics/runtime/KinesisAnalyticsRuntime.class",
                        "org/apache/flink/connector/kinesis/source/KinesisStreamsSource.class");
    }

    @Test
    void leavesOutConnectorsThatTheManifestDoesNotUseAndNativePrograms() {
        jar.assertLacks(
                "amazon-kinesis-producer-native-binaries/",
                "org/apache/flink/connector/kafka/",
                "org/apache/flink/streaming/connectors/cassandra/",
                "org/apache/flink/table/",
                "com/ibm/icu/",
                "org/apache/iceberg/",
                "jdk/incubator/vector/",
                "org/apache/flink/connector/firehose/",
                "com/amazon/randomcutforest/",
                "software/amazon/awssdk/services/dynamodb/");
    }

    @Test
    void keepsTheRuntimeLibrarysOwnConfiguration() {
        assertThat(jar.entries(name -> name.equals("config.properties"))).hasSize(1);
        assertThat(jar.text("config.properties"))
                .contains("/etc/flink/application_properties.json");
    }

    @Test
    void takesTheThrowableClassesOfTheConnectorsFromTheirCommonModule() {
        // The Kinesis connector's copies are bound to its relocated SDK: with them a refused write
        // of another sink hangs its job.
        assertThat(jar.text(THROWABLE))
                .contains("software/amazon/awssdk")
                .doesNotContain("kinesis/shaded");
    }

    @Test
    void mergesServiceFiles() {
        assertThat(jar.entries(name -> name.startsWith("META-INF/services/org.apache.flink")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
