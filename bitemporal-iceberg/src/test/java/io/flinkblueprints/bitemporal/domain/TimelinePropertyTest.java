// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Random histories against what was told in so many words: the last that was said of a moment of
 * valid time, up to a moment of system time. Each repetition has a hundred histories.
 */
class TimelinePropertyTest {

    private static final int HISTORIES = 100;
    private static final int LONGEST = 40;
    private static final int VALID_TIMES = 12;

    @RepeatedTest(20)
    void answersEveryQuestionAsTheListOfAllThatWasSaidDoes(RepetitionInfo repetition) {
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(1_000L * repetition.getCurrentRepetition() + history);
            List<Said> said = new ArrayList<>();
            Rows rows = new Rows();
            Timeline<String> timeline = Timeline.empty();
            int length = 1 + random.nextInt(LONGEST);
            for (int n = 0; n < length; n++) {
                Said next = Said.random(random);
                if (timeline.learn(next.validity, next.payload, next.recordedAt, rows)) {
                    said.add(next.learnedAt(timeline.clock()));
                }
                // As a checkpoint writes and a restart reads it.
                timeline = Timeline.of(timeline.versions(), timeline.clock());
            }
            for (long known = -1; known <= timeline.clock() + 1; known++) {
                for (long valid = -1; valid <= VALID_TIMES; valid++) {
                    @Nullable String expected = answer(said, valid, known);
                    assertThat(rows.updated(valid, known)).isEqualTo(expected);
                    assertThat(rows.appended(valid, known)).isEqualTo(expected);
                }
            }
        }
    }

    private static @Nullable String answer(List<Said> said, long valid, long known) {
        @Nullable String last = null;
        for (Said each : said) {
            if (each.learnedAt <= known && each.validity.contains(valid)) {
                last = each.payload;
            }
        }
        return last;
    }

    /** One thing that was said. */
    private static final class Said {

        private final Validity validity;
        private final @Nullable String payload;
        private final long recordedAt;
        private final long learnedAt;

        private Said(Validity validity, @Nullable String payload, long recordedAt, long learnedAt) {
            this.validity = validity;
            this.payload = payload;
            this.recordedAt = recordedAt;
            this.learnedAt = learnedAt;
        }

        static Said random(Random random) {
            int from = random.nextInt(VALID_TIMES);
            boolean open = random.nextInt(3) == 0;
            long to = open ? Validity.FOREVER : from + 1 + random.nextInt(VALID_TIMES - from);
            @Nullable String payload =
                    random.nextInt(5) == 0
                            ? null
                            : String.valueOf((char) ('a' + random.nextInt(4)));
            return new Said(Validity.between(from, to), payload, random.nextInt(30), -1);
        }

        Said learnedAt(long clock) {
            return new Said(validity, payload, recordedAt, clock);
        }
    }

    /** Both ways to keep rows, and the reader's rule of each. */
    private static final class Rows implements Timeline.Effects<String> {

        /** Upsert: one row a version, by its beginning in both times; null until it is closed. */
        private final Map<Version<String>, @Nullable Long> systemTo = new LinkedHashMap<>();

        /**
         * Append: what was opened, and a mark where something closed and nothing took its place.
         */
        private final List<Object[]> appended = new ArrayList<>();

        @Override
        public void closed(Version<String> version, long at, boolean reopened) {
            assertThat(systemTo).containsKey(version);
            assertThat(systemTo.put(version, at)).isNull();
            if (!reopened) {
                appended.add(new Object[] {version.validity().from(), at, null});
            }
        }

        @Override
        public void opened(Version<String> version) {
            assertThat(systemTo).doesNotContainKey(version);
            systemTo.put(version, null);
            appended.add(new Object[] {version.validity().from(), version.systemFrom(), version});
        }

        /** The one row whose rectangle holds the point; fails if there are two. */
        @Nullable String updated(long valid, long known) {
            List<String> all = new ArrayList<>();
            systemTo.forEach(
                    (version, to) -> {
                        if (version.validity().contains(valid)
                                && version.systemFrom() <= known
                                && (to == null || known < to)) {
                            all.add(version.payload());
                        }
                    });
            assertThat(all).hasSizeLessThanOrEqualTo(1);
            return all.isEmpty() ? null : all.get(0);
        }

        /** Of each beginning in valid time the newest row up to then, unless it is a mark. */
        @Nullable String appended(long valid, long known) {
            Map<Object, Object[]> newest = new LinkedHashMap<>();
            for (Object[] row : appended) {
                if ((long) row[1] <= known) {
                    Object[] before = newest.put(row[0], row);
                    assertThat(before == null || (long) before[1] < (long) row[1]).isTrue();
                }
            }
            List<String> all = new ArrayList<>();
            newest.values().stream()
                    .map(row -> (Version<?>) row[2])
                    .filter(Objects::nonNull)
                    .filter(version -> version.validity().contains(valid))
                    .forEach(version -> all.add((String) version.payload()));
            assertThat(all).hasSizeLessThanOrEqualTo(1);
            return all.isEmpty() ? null : all.get(0);
        }
    }
}
