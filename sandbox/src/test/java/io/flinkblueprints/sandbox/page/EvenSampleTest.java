// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenSampleTest {

    @Test
    void keepsEverythingWithinItsCapacity() {
        EvenSample sample = new EvenSample(10);

        addNumbers(sample, 10);

        assertThat(sample.isThinned()).isFalse();
        assertThat(numbers(sample.take(10)))
                .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void keepsEveryKthOfMore() {
        EvenSample sample = new EvenSample(10);

        addNumbers(sample, 1_000);
        boolean thinned = sample.isThinned();
        List<Integer> kept = numbers(sample.take(10));

        assertThat(thinned).isTrue();
        assertThat(kept).hasSizeBetween(5, 10);
        int stride = kept.get(1) - kept.get(0);
        assertThat(kept).allMatch(number -> (number - kept.get(0)) % stride == 0);
        assertThat(kept.get(0)).isLessThan(stride);
        assertThat(kept.get(kept.size() - 1)).isGreaterThanOrEqualTo(1_000 - stride);
    }

    @Test
    void doesNotAlwaysShowTheSameKeysOfAFixedRound() {
        EvenSample sample = new EvenSample(10);
        int keys = 16;

        long shown =
                IntStream.range(0, 200)
                        .boxed()
                        .flatMap(
                                tick -> {
                                    addNumbers(sample, 160);
                                    return numbers(sample.take(10)).stream();
                                })
                        .map(number -> number % keys)
                        .distinct()
                        .count();

        assertThat(shown).isEqualTo(keys);
    }

    private static void addNumbers(EvenSample sample, int count) {
        for (int i = 0; i < count; i++) {
            sample.add(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Integer> numbers(List<byte[]> records) {
        return records.stream()
                .map(record -> Integer.valueOf(new String(record, StandardCharsets.UTF_8)))
                .toList();
    }
}
