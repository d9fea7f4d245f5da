// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.domain.ThresholdRule;
import io.flinkblueprints.discords.model.PointScore;
import io.flinkblueprints.discords.model.SeriesPoint;
import io.flinkblueprints.discords.operator.Presence;
import io.flinkblueprints.discords.operator.SeriesCodec;
import io.flinkblueprints.discords.operator.SeriesFunction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Points a second through the whole operator, with the history full: each point is written and read
 * by Flink's serialiser as on its way from another task, ordered with a lateness of 2 s, judged
 * with a learned threshold, and its result written.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class JudgePointsBenchmark {

    private static final int VALUES = 1 << 16;

    @Param({"1000", "5000", "10000"})
    public int history;

    private final double[] values = ProfileBenchmark.values(VALUES, 1);
    private final TypeSerializer<SeriesPoint> points = serializer(SeriesPoint.class);
    private final TypeSerializer<PointScore> scores = serializer(PointScore.class);
    private final DataOutputSerializer wire = new DataOutputSerializer(1024);
    private final SourceRecord record =
            SourceRecord.of(
                    "{\"series\":\"pump\",\"at\":\"2000-01-01T00:00:01Z\",\"value\":0.8123456}"
                            .getBytes(StandardCharsets.UTF_8),
                    "discord-points",
                    "shardId-000000000000",
                    "49590338271490256608559692538361571095921575989136588898");

    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    private KeyedOneInputStreamOperatorTestHarness<String, SeriesPoint, PointScore> operator;

    private long sent;

    @Setup
    public void open() throws Exception {
        DetectorParameters parameters =
                DetectorParameters.of(
                                ProfileParameters.of(ProfileBenchmark.WINDOW, history),
                                ThresholdParameters.learned(ThresholdRule.UPPER, 4, 1400, 4000))
                        .withLateness(2000);
        operator =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new HeapModelOperator<>(
                                new SeriesFunction<>(
                                        parameters,
                                        Presence.of(Duration.ofSeconds(1), Duration.ofDays(7)),
                                        (series, index, at, input, distance, nearest, limit) ->
                                                PointScore.of(series, index, at, input)
                                                        .judged(distance, nearest, limit),
                                        "judge-points"),
                                new SeriesCodec(parameters),
                                10),
                        point -> point.series,
                        Types.STRING);
        operator.open();
        for (int i = 0; i < history + 4000; i++) {
            operator();
        }
    }

    @TearDown
    public void close() throws Exception {
        operator.close();
    }

    @Benchmark
    public int operator() throws Exception {
        sent++;
        SeriesPoint point =
                SeriesPoint.of("pump", 1000 * sent, values[(int) (sent % VALUES)], record);
        wire.clear();
        points.serialize(point, wire);
        SeriesPoint read =
                points.deserialize(
                        new DataInputDeserializer(wire.getSharedBuffer(), 0, wire.length()));
        operator.processElement(read, read.at);
        wire.clear();
        for (Object result : operator.getOutput()) {
            @SuppressWarnings("unchecked")
            PointScore score = ((StreamRecord<PointScore>) result).getValue();
            scores.serialize(score, wire);
        }
        operator.getOutput().clear();
        return wire.length();
    }

    private static <T> TypeSerializer<T> serializer(Class<T> type) {
        return TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
    }
}
