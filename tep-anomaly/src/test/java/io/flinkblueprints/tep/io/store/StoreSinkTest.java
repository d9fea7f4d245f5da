// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.tep.io.LineProtocol;
import io.flinkblueprints.tep.io.StorePoints;
import io.flinkblueprints.tep.model.StorePoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class StoreSinkTest {

    private static final Delivery DELIVERY =
            Delivery.of(10, Duration.ofMinutes(5))
                    .withAttempts(2)
                    .withFirstPause(Duration.ofMillis(1));

    @Test
    void hasWrittenEverythingBeforeABarrierPasses() throws Exception {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.written());
        try (var harness = opened(client, DELIVERY)) {
            for (StorePoint point : StorePoints.measured(7)) {
                harness.processElement(point, 0);
            }
            assertThat(client.requests()).as("no batch is full yet").isEmpty();
            harness.prepareSnapshotPreBarrier(1);
            assertThat(client.written()).containsExactlyElementsOf(StorePoints.measured(7));
            assertThat(letters(harness)).isEmpty();
        }
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void sendsABatchAsSoonAsItHasItsPointsOrItsBytes() throws Exception {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.written());
        long three = 3 * LineProtocol.longest(StorePoints.measured("plant-1", 1));
        try (var harness = opened(client, DELIVERY.withBytes(three))) {
            for (StorePoint point : StorePoints.measured(8)) {
                harness.processElement(point, 0);
            }
            harness.prepareSnapshotPreBarrier(1);
            assertThat(client.requests()).extracting(List::size).containsExactly(3, 3, 2);
        }
    }

    @Test
    void sendsAHalfFullBatchWhenItsTimeIsOver() throws Exception {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.written());
        try (var harness = opened(client, DELIVERY)) {
            harness.processElement(StorePoints.measured("plant-1", 1), 0);
            harness.setProcessingTime(Duration.ofMinutes(5).toMillis());
            assertThat(client.requests()).hasSize(1);
        }
    }

    @Test
    void hasNoMoreRequestsUnderWayThanAllowed() throws Exception {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.written());
        try (var harness = opened(client, DELIVERY.withRequests(2))) {
            for (StorePoint point : StorePoints.measured(500)) {
                harness.processElement(point, 0);
            }
            harness.prepareSnapshotPreBarrier(1);
        }
        assertThat(client.written()).hasSize(500);
        assertThat(client.mostUnderWay()).isBetween(1, 2);
    }

    @Test
    void sendsAPointThatIsLargerThanABatchByItself() throws Exception {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.written());
        try (var harness = opened(client, DELIVERY.withBytes(100))) {
            for (StorePoint point : StorePoints.measured(2)) {
                harness.processElement(point, 0);
            }
            harness.prepareSnapshotPreBarrier(1);
        }
        assertThat(client.requests()).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void handsRefusedPointsOnAheadOfTheBarrierEachOnce() throws Exception {
        TrackingClient client = TrackingClient.refusing(List.of(3L, 5L));
        try (var harness = opened(client, DELIVERY)) {
            for (StorePoint point : StorePoints.measured(6)) {
                harness.processElement(point, 0);
            }
            harness.setProcessingTime(1234);
            harness.prepareSnapshotPreBarrier(1);
            List<Rejected> letters = letters(harness);
            assertThat(letters).extracting(l -> l.record.position).containsExactly("3", "5");
            Rejected letter = letters.get(0);
            StorePoint point = StorePoints.measured("plant-1", 3);
            assertThat(letter.reason).isEqualTo(RejectionReason.REFUSED_BY_STORE);
            assertThat(letter.detail).isEqualTo("does not fit");
            assertThat(letter.operator).isEqualTo("write-it");
            assertThat(letter.eventTime).isEqualTo(point.at);
            assertThat(letter.rejectedAt).isEqualTo(1234);
            assertThat(new String(letter.record.data, StandardCharsets.UTF_8))
                    .isEqualTo(LineProtocol.line(point));
            harness.prepareSnapshotPreBarrier(2);
            assertThat(letters(harness)).hasSize(2);
        }
    }

    @Test
    void failsTheTaskWhenTheStoreIsLost() throws Exception {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.later("unreachable"));
        try (var harness = opened(client, DELIVERY)) {
            harness.processElement(StorePoints.measured("plant-1", 1), 0);
            assertThatThrownBy(() -> harness.prepareSnapshotPreBarrier(1))
                    .hasStackTraceContaining("gave up after 2 attempts: unreachable");
        }
    }

    @Test
    void lettersKeepEverythingOnTheirWay() throws Exception {
        RefusedPoints refused = new RefusedPoints("write-it", () -> 5);
        refused.accept(StorePoints.measured("x".repeat(100_000), 1), "too long");
        refused.accept(StorePoints.scored("ü", 7, -1, 1), "");
        RejectedSerializer serializer = new RejectedSerializer();
        for (Rejected letter : refused.take()) {
            assertThat(
                            serializer.deserialize(
                                    serializer.getVersion(), serializer.serialize(letter)))
                    .isEqualTo(letter);
            letter.eventTime = null;
            assertThat(serializer.deserialize(1, serializer.serialize(letter))).isEqualTo(letter);
        }
    }

    private static OneInputStreamOperatorTestHarness<StorePoint, CommittableMessage<Rejected>>
            opened(TrackingClient client, Delivery delivery) throws Exception {
        StoreSink sink = new StoreSink("write-it", () -> client, delivery);
        var harness =
                new OneInputStreamOperatorTestHarness<StorePoint, CommittableMessage<Rejected>>(
                        new SinkWriterOperatorFactory<>(sink));
        harness.open();
        return harness;
    }

    private static List<Rejected> letters(
            OneInputStreamOperatorTestHarness<StorePoint, CommittableMessage<Rejected>> harness) {
        List<Rejected> letters = new ArrayList<>();
        for (CommittableMessage<Rejected> message : harness.extractOutputValues()) {
            if (message instanceof CommittableWithLineage) {
                letters.add(((CommittableWithLineage<Rejected>) message).getCommittable());
            }
        }
        return letters;
    }
}
