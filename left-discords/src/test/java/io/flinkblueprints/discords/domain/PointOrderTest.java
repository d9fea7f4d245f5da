// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointOrderTest {

    private final List<String> released = new ArrayList<>();

    @Test
    void putsPointsInOrderWithinTheLateness() {
        PointOrder order = new PointOrder(10);
        add(order, 100, 103, 101, 102, 112);
        assertThat(released).containsExactly("100", "101", "102");
        assertThat(order.waiting()).isEqualTo(2);
        add(order, 103);
        order.releaseAll(this::take);
        assertThat(released).containsExactly("100", "101", "102", "103", "103", "112");
    }

    @Test
    void refusesWhatComesBeforeAReleasedPointAndNothingElse() {
        PointOrder order = new PointOrder(0);
        add(order, 100);
        assertThat(order.add(99, 0)).isFalse();
        assertThat(order.add(100, 0)).as("of the same time").isTrue();
        assertThat(order.released()).isEqualTo(100);
    }

    @Test
    void keepsPointsOfOneTimeAsTheyCame() {
        PointOrder order = new PointOrder(5);
        List<Double> values = new ArrayList<>();
        order.add(10, 1);
        order.add(10, 2);
        order.add(9, 3);
        order.add(10, 4);
        order.releaseAll((at, value) -> values.add(value));
        assertThat(values).containsExactly(3.0, 1.0, 2.0, 4.0);
    }

    @Test
    void sortsAnythingThatIsNotLateThroughARestore() {
        Random random = new Random(4);
        PointOrder order = new PointOrder(50);
        long last = Long.MIN_VALUE;
        for (int i = 0; i < 5000; i++) {
            assertThat(order.add(1000 + 2L * i - random.nextInt(51), i)).isTrue();
            order.release(this::take);
            if (i % 100 == 0) {
                order =
                        PointOrder.restored(
                                50,
                                order.newest(),
                                order.released(),
                                order.waitingTimes(),
                                order.waitingValues());
            }
        }
        order.releaseAll(this::take);
        assertThat(released).hasSize(5000);
        for (String time : released) {
            assertThat(Long.parseLong(time)).isGreaterThanOrEqualTo(last);
            last = Long.parseLong(time);
        }
    }

    @Test
    void refusesANegativeLateness() {
        assertThatThrownBy(() -> new PointOrder(-1)).hasMessageContaining("at least 0");
    }

    private void add(PointOrder order, long... times) {
        for (long time : times) {
            assertThat(order.add(time, 0)).isTrue();
            order.release(this::take);
        }
    }

    private void take(long at, double value) {
        released.add(String.valueOf(at));
    }
}
