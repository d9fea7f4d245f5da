// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FactHistoryTest {

    private static final Timeline.Effects<Fact> NOBODY =
            new Timeline.Effects<>() {
                @Override
                public void closed(Version<Fact> version, long systemTo, boolean reopened) {}

                @Override
                public void opened(Version<Fact> version) {}
            };

    @Test
    void comesBackFromItsBytesAsItWas() {
        FactHistory history = FactHistory.empty(3);
        learn(history, 1, 10, Fact.price(-123_456_789, "EUR"));
        learn(history, 2, 20, Fact.constituent(1, Fact.ABSENT));
        learn(history, 3, 30, Fact.action(5));
        learn(history, 4, 40, Fact.of(1, 2, 3, "JPY", 4));
        FactHistory read = FactHistoryBytes.read(FactHistoryBytes.write(history), 3);
        assertThat(read.timeline().versions()).isEqualTo(history.timeline().versions()).hasSize(4);
        assertThat(read.timeline().clock()).isEqualTo(history.timeline().clock());
        assertThat(read.seen().ids()).containsExactly(2, 3, 4);
        assertThat(learn(read, 4, 50, Fact.action(9))).isFalse();
        assertThat(learn(read, 1, 50, Fact.action(9))).as("forgotten by now").isTrue();
    }

    @Test
    void refusesALayoutThatItDoesNotKnow() {
        byte[] bytes = FactHistoryBytes.write(FactHistory.empty(1));
        bytes[0] = 9;
        assertThatThrownBy(() -> FactHistoryBytes.read(bytes, 1))
                .hasMessage("histories of layout 9 cannot be read; known: 1");
    }

    @Test
    void anotherDeliveryOfAnEventChangesNothingEvenAfterACorrection() {
        FactHistory history = FactHistory.empty(8);
        learn(history, 1, 10, Fact.action(1));
        learn(history, 2, 10, Fact.action(2));
        long revision = history.revision();
        assertThat(learn(history, 1, 10, Fact.action(1))).isFalse();
        assertThat(history.timeline().versions().get(0).payload()).isEqualTo(Fact.action(2));
        assertThat(history.revision()).isEqualTo(revision);
    }

    @Test
    void anEventWithoutAnIdIsToldAsOftenAsItComes() {
        FactHistory history = FactHistory.empty(8);
        for (int ratio : new int[] {1, 2, 1}) {
            assertThat(
                            history.accept(
                                    false,
                                    0,
                                    timeline ->
                                            timeline.learn(
                                                    Validity.since(10),
                                                    Fact.action(ratio),
                                                    10,
                                                    NOBODY)))
                    .isTrue();
        }
        assertThat(history.timeline().versions().get(0).payload()).isEqualTo(Fact.action(1));
        assertThat(history.seen().ids()).isEmpty();
    }

    @Test
    void remembersTheNewestIds() {
        SeenEvents seen = SeenEvents.last(2);
        assertThat(seen.add(1)).isTrue();
        assertThat(seen.add(2)).isTrue();
        assertThat(seen.add(1)).isFalse();
        assertThat(seen.add(3)).isTrue();
        assertThat(seen.ids()).containsExactly(2, 3);
        assertThat(SeenEvents.of(1, seen.ids()).ids()).containsExactly(3);
        assertThatThrownBy(() -> SeenEvents.last(0)).hasMessageContaining("at least one id");
    }

    private static boolean learn(FactHistory history, long id, long at, Fact fact) {
        return history.accept(
                true,
                id,
                timeline -> timeline.learn(Validity.between(at, at + 10), fact, at, NOBODY));
    }
}
