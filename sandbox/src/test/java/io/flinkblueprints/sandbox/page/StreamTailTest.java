// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamTailTest {

    private final StreamTail tail = new StreamTail();

    @Test
    void putsEachRecordOnOneLine() {
        add("{\n  \"note\" : \"a\\nb\",\n  \"value\" : 1.5\n}");

        assertThat(texts(tail.takeFresh(1))).containsExactly("{\"note\":\"a\\nb\",\"value\":1.5}");
    }

    @Test
    void countsWhatIsNotOneObjectOrTooLarge() {
        List.of("", "7", "[1]", "{\"a\":", "{} {}", "{\"a\":NaN}").forEach(this::add);
        tail.add(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        add("{\"a\":\"" + "x".repeat(StreamTail.LARGEST) + "\"}");

        assertThat(tail.takeFresh(1)).isEmpty();
        assertThat(tail.notShown()).isEqualTo(8);
    }

    @Test
    void keepsOnlyTheLatest() {
        for (int frame = 1; frame <= 4; frame++) {
            addMany(frame, 400);
            tail.takeFresh(frame);
            quietSeconds(1);
        }

        List<String> kept = texts(tail.after(0));
        assertThat(kept).hasSize(StreamTail.LATEST);
        assertThat(kept.get(0)).isEqualTo("{\"n\":3}");
        assertThat(tail.after(3)).hasSize(400);
        assertThat(tail.after(4)).isEmpty();
    }

    @Test
    void thinsAFastStreamToFiveHundredASecond() {
        tickOfSecond(500);
        int shown = 0;
        for (int tick = 0; tick < 50; tick++) {
            shown += tickOfSecond(500);
        }

        assertThat(shown).isBetween(5 * 200, 5 * StreamTail.MOST_PER_SECOND);
        assertThat(tail.isSampled()).isTrue();
        quietSeconds(4);
        assertThat(tail.isSampled()).isFalse();
    }

    @Test
    void passesABurstAfterAQuietSecondWhole() {
        quietSeconds(1);

        assertThat(tickOfSecond(StreamTail.MOST_PER_SECOND)).isEqualTo(StreamTail.MOST_PER_SECOND);
        assertThat(tail.isSampled()).isFalse();
    }

    private int tickOfSecond(int records) {
        addMany(0, records);
        return tail.takeFresh(1).size();
    }

    private void quietSeconds(int seconds) {
        for (int tick = 0; tick < 10 * seconds; tick++) {
            tail.takeFresh(1);
        }
    }

    private void addMany(int number, int count) {
        for (int i = 0; i < count; i++) {
            add("{\"n\":" + number + "}");
        }
    }

    private void add(String json) {
        tail.add(json.getBytes(UTF_8));
    }

    private static List<String> texts(List<byte[]> records) {
        return records.stream().map(record -> new String(record, UTF_8)).toList();
    }
}
