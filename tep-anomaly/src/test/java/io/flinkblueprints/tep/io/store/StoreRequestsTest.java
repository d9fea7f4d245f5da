// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.tep.io.StorePoints;
import io.flinkblueprints.tep.model.StorePoint;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreRequestsTest {

    private static final Delivery DELIVERY =
            Delivery.of(100, Duration.ofSeconds(1)).withAttempts(3).withFirstPause(Duration.ZERO);

    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    @Test
    void narrowsARefusedBatchDownToItsBadPoints() {
        TrackingClient client = TrackingClient.refusing(List.of(7L, 8L, 90L));
        send(client, StorePoints.measured(100));
        assertThat(refused)
                .containsExactly("7: does not fit", "8: does not fit", "90: does not fit");
        assertThat(client.written())
                .extracting(point -> point.sequence)
                .hasSize(97)
                .doesNotContain(7L, 8L, 90L)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsOneBadPointAmongAThousandInTwiceTheLogarithmOfIt() {
        TrackingClient client = TrackingClient.refusing(List.of(777L));
        send(client, StorePoints.measured(1024));
        assertThat(refused).containsExactly("777: does not fit");
        assertThat(client.requests()).hasSize(1 + 2 * 10);
    }

    @Test
    void refusesEveryPointOfABatchWithoutAGoodOne() {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.refused("no such column"));
        send(client, StorePoints.measured(5));
        assertThat(refused).hasSize(5);
    }

    @Test
    void takesTheStoresWordForWhichPointsAreBad() {
        TrackingClient client =
                new TrackingClient(points -> StoreAnswer.refused(Map.of(2, "too old", 0, "twice")));
        send(client, StorePoints.measured(4));
        assertThat(refused).containsExactly("1: twice", "3: too old");
        assertThat(client.written()).extracting(point -> point.sequence).containsExactly(2L, 4L);
        assertThat(client.requests()).hasSize(1);
    }

    @Test
    void repeatsARequestUntilItIsTaken() {
        Deque<StoreAnswer> answers =
                new ArrayDeque<>(List.of(StoreAnswer.later("busy"), StoreAnswer.later("busy")));
        TrackingClient client =
                new TrackingClient(
                        points -> answers.isEmpty() ? StoreAnswer.written() : answers.poll());
        send(client, StorePoints.measured(3));
        assertThat(client.written()).hasSize(3);
        assertThat(client.requests()).hasSize(3);
        assertThat(refused).isEmpty();
    }

    @Test
    void givesUpAfterItsAttemptsAndSaysWhy() {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.later("busy"));
        assertThatThrownBy(() -> send(client, StorePoints.measured(3)))
                .hasRootCauseInstanceOf(StoreFailedException.class)
                .hasRootCauseMessage("gave up after 3 attempts: busy");
        assertThat(client.requests()).hasSize(3);
    }

    @Test
    void givesUpAtOnceWhereNoRepetitionHelps() {
        TrackingClient client =
                new TrackingClient(points -> StoreAnswer.never("unknown token", null));
        assertThatThrownBy(() -> send(client, StorePoints.measured(3)))
                .hasRootCauseMessage("unknown token");
        assertThat(client.requests()).hasSize(1);
        assertThat(refused).isEmpty();
    }

    @Test
    void sendsNothingMoreOnceItIsClosed() {
        TrackingClient client = new TrackingClient(points -> StoreAnswer.written());
        StoreRequests requests = new StoreRequests(client, DELIVERY, this::refuse);
        requests.close();
        assertThat(requests.send(StorePoints.measured(1))).isCompletedExceptionally();
        assertThat(client.requests()).isEmpty();
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void waitsLongerAfterEachFailureAndAsLongAsTheStoreAsks() {
        Delivery delivery = Delivery.of(1, Duration.ofSeconds(1));
        assertThat(delivery.pauseAfter(1, Duration.ZERO)).isEqualTo(Duration.ofMillis(100));
        assertThat(delivery.pauseAfter(4, Duration.ZERO)).isEqualTo(Duration.ofMillis(800));
        assertThat(delivery.pauseAfter(4, Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(delivery.pauseAfter(90, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void failsWhenSoMuchIsRefusedThatItCannotBeTheData() throws Exception {
        RefusedPoints points = new RefusedPoints("write-it", () -> 5);
        StorePoint point = StorePoints.measured("plant-1", 1);
        for (int i = 0; i < RefusedPoints.MOST; i++) {
            points.accept(point, "column is a text");
        }
        assertThatThrownBy(() -> points.accept(point, "column is a text"))
                .isInstanceOf(StoreFailedException.class)
                .hasMessageContaining("10000")
                .hasMessageContaining("column is a text");
        assertThat(points.take()).hasSize(RefusedPoints.MOST);
        points.accept(point, "once more");
        assertThat(points.take()).hasSize(1);
        assertThat(points.total()).isEqualTo(RefusedPoints.MOST + 1);
    }

    private void send(TrackingClient client, List<StorePoint> points) {
        new StoreRequests(client, DELIVERY, this::refuse).send(points).join();
    }

    private void refuse(StorePoint point, String reason) {
        refused.add(point.sequence + ": " + reason);
    }
}
