// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameQueueTest {

    private final FrameQueue queue = new FrameQueue();

    @Test
    void keepsTheOrder() {
        queue.add(records(1));
        queue.add(status(1));
        queue.add(records(2));

        assertThat(all()).containsExactly("RECORDS 1", "STATUS {\"n\":1}", "RECORDS 2");
    }

    @Test
    void losesTheOldestRecordsOfASlowPageAndSaysHowMany() {
        for (int i = 1; i <= FrameQueue.MOST_RECORD_FRAMES + 3; i++) {
            queue.add(records(i));
        }

        List<String> left = all();
        assertThat(left).hasSize(FrameQueue.MOST_RECORD_FRAMES + 1);
        assertThat(left.get(0)).isEqualTo("DROPPED {\"records\":6}");
        assertThat(left.get(1)).isEqualTo("RECORDS 4");
    }

    @Test
    void neverLosesTheLatestStatusNorTheBacklogNorTheEnd() {
        queue.add(Frame.backlog("scores", List.of(new byte[0])));
        queue.add(status(1));
        queue.add(Frame.latest(Frame.Kind.END, JsonNodeFactory.instance.objectNode()));
        for (int i = 1; i <= 10_000; i++) {
            queue.add(records(i));
            queue.add(status(i));
        }

        List<String> left = all();
        assertThat(left).hasSize(FrameQueue.MOST_RECORD_FRAMES + 4);
        assertThat(left).contains("BACKLOG 1", "END {}", "STATUS {\"n\":10000}");
    }

    @Test
    void isBoundedInBytesToo() {
        int frameOf = FrameQueue.MOST_RECORD_BYTES / 4;
        for (int i = 1; i <= 20; i++) {
            queue.add(new Frame(Frame.Kind.RECORDS, new byte[frameOf], 1));
        }

        assertThat(all()).hasSize(1 + 4);
    }

    private List<String> all() {
        List<String> texts = new ArrayList<>();
        for (Frame frame = queue.next(); frame != null; frame = queue.next()) {
            String block = new String(frame.bytes(), UTF_8);
            String data = block.substring(block.indexOf("data: ") + 6).strip();
            String shown =
                    switch (frame.kind()) {
                        case RECORDS ->
                                block.isBlank() ? "" : block.replaceAll("(?s)id: r-(\\d+).*", "$1");
                        case BACKLOG -> Integer.toString(frame.records());
                        default -> data;
                    };
            texts.add(frame.kind() + " " + shown);
        }
        return texts;
    }

    private static Frame records(int number) {
        byte[] record = "{}".getBytes(UTF_8);
        return Frame.records("scores", List.of(record, record), "r-" + number);
    }

    private static Frame status(int number) {
        return Frame.latest(
                Frame.Kind.STATUS, JsonNodeFactory.instance.objectNode().put("n", number));
    }
}
