// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.io.SampleParser;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.simulator.PlantMessages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Samples a second: our parser with all its checks, beside Jackson reading the same bytes into a
 * tree.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SampleParserBenchmark {

    private final ObjectMapper jackson = new ObjectMapper();
    private final SampleParser parser =
            new SampleParser(EventTimeBounds.between(Instant.EPOCH, Duration.ofDays(36_500)));
    private final SourceRecord record =
            SourceRecord.of(new PlantMessages(1, 1).next().record(), "tep-ingest", "shard-0", "1");

    @Benchmark
    public PlantSample parse() throws RecordRejectedException {
        return parser.parse(record);
    }

    @Benchmark
    public JsonNode jacksonTree() throws IOException {
        return jackson.readTree(record.data);
    }
}
