// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Timeline<String> timeline = Timeline.empty();
    private final List<String> effects = new ArrayList<>();

    @Test
    void openEndsTheVersionBeforeWhereTheNextOneBegins() {
        learn(10, Validity.FOREVER, "a", 100);
        learn(20, Validity.FOREVER, "b", 200);
        assertThat(effects)
                .containsExactly(
                        "open a 10-forever @100",
                        "close a 10-forever @100 at 200, reopened",
                        "open a 10-20 @200",
                        "open b 20-forever @200");
    }

    @Test
    void splitsAVersionThatACorrectionLiesWithin() {
        learn(10, 50, "a", 100);
        learn(20, 30, "b", 200);
        assertThat(now()).containsExactly("a 10-20 @200", "b 20-30 @200", "a 30-50 @200");
    }

    @Test
    void aCorrectionOfACorrectionClosesWhatTheFirstOneOpened() {
        learn(10, 50, "a", 100);
        learn(20, 30, "b", 200);
        effects.clear();
        learn(15, 40, "c", 300);
        assertThat(effects)
                .containsExactly(
                        "close a 10-20 @200 at 300, reopened",
                        "close b 20-30 @200 at 300",
                        "close a 30-50 @200 at 300",
                        "open a 10-15 @300",
                        "open c 15-40 @300",
                        "open a 40-50 @300");
    }

    @Test
    void leavesNeighboursThatOnlyTouchAlone() {
        learn(10, 20, "a", 100);
        learn(30, 40, "c", 110);
        learn(20, 30, "b", 120);
        assertThat(now()).containsExactly("a 10-20 @100", "b 20-30 @120", "c 30-40 @110");
    }

    @Test
    void aDeleteEndsValidityAndLeavesTheRest() {
        learn(10, 50, "a", 100);
        learn(20, Validity.FOREVER, null, 200);
        assertThat(now()).containsExactly("a 10-20 @200");
        assertThat(effects).last().isEqualTo("open a 10-20 @200");
        learn(0, Validity.FOREVER, null, 300);
        assertThat(now()).isEmpty();
        assertThat(effects).last().isEqualTo("close a 10-20 @200 at 300");
    }

    @Test
    void whatIsBelievedAlreadyChangesNothing() {
        learn(10, 20, "a", 100);
        learn(20, 50, "a", 110);
        effects.clear();
        assertThat(learn(15, 40, "a", 200)).isFalse();
        assertThat(learn(60, 70, null, 200)).isFalse();
        assertThat(effects).isEmpty();
        assertThat(timeline.clock()).isEqualTo(110);
        assertThat(learn(15, 51, "a", 200)).isTrue();
    }

    @Test
    void theClockNeverStandsNorGoesBack() {
        learn(10, 20, "a", 100);
        learn(10, 20, "b", 100);
        learn(10, 20, "c", 50);
        assertThat(now()).containsExactly("c 10-20 @102");
    }

    @Test
    void aSpanIsNeverEmpty() {
        assertThatThrownBy(() -> Validity.between(1_000_000, 1_000_000))
                .hasMessage(
                        "valid to 1970-01-01T00:00:01Z is not after valid from 1970-01-01T00:00:01Z");
        assertThat(Validity.since(-1)).hasToString("[1969-12-31T23:59:59.999999Z, forever)");
    }

    private boolean learn(long from, long to, @Nullable String payload, long recordedAt) {
        return timeline.learn(
                Validity.between(from, to),
                payload,
                recordedAt,
                new Timeline.Effects<>() {
                    @Override
                    public void closed(Version<String> version, long systemTo, boolean reopened) {
                        effects.add(
                                "close "
                                        + text(version)
                                        + " at "
                                        + systemTo
                                        + (reopened ? ", reopened" : ""));
                    }

                    @Override
                    public void opened(Version<String> version) {
                        effects.add("open " + text(version));
                    }
                });
    }

    private List<String> now() {
        List<String> texts = new ArrayList<>();
        timeline.versions().forEach(version -> texts.add(text(version)));
        return texts;
    }

    private static String text(Version<String> version) {
        long to = version.validity().to();
        return version.payload()
                + " "
                + version.validity().from()
                + "-"
                + (to == Validity.FOREVER ? "forever" : String.valueOf(to))
                + " @"
                + version.systemFrom();
    }
}
