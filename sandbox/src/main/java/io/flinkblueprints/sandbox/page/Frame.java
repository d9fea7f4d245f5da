// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/**
 * One block of the event stream, encoded once for all pages.
 *
 * @param records how many records it carries
 */
record Frame(Kind kind, byte[] bytes, int records) {

    enum Kind {
        HELLO,
        STATUS,
        HISTORY,
        COMMANDS,
        BACKLOG,
        POSITION,
        RECORDS,
        DROPPED,
        HEARTBEAT,
        END;

        /** Of these only the newest matters to a page that has not read the one before. */
        boolean isLatestOnly() {
            return this != RECORDS && this != BACKLOG;
        }
    }

    /** One line of JSON: Jackson escapes every line break inside strings. */
    static Frame latest(Kind kind, ObjectNode data) {
        String event = kind.name().toLowerCase(Locale.ROOT);
        String block = "event: " + event + "\ndata: " + data + "\n\n";
        return new Frame(kind, block.getBytes(UTF_8), 0);
    }

    static Frame records(String stream, List<byte[]> records, String position) {
        String head = "id: " + position + "\nevent: records\ndata: ";
        return of(Kind.RECORDS, head, stream, records);
    }

    static Frame backlog(String stream, List<byte[]> records) {
        return of(Kind.BACKLOG, "event: records\ndata: ", stream, records);
    }

    /** Sets the id that the browser sends when it comes back, without an event. */
    static Frame position(String position) {
        return new Frame(Kind.POSITION, ("id: " + position + "\n\n").getBytes(UTF_8), 0);
    }

    static Frame dropped(long records) {
        String block = "event: dropped\ndata: {\"records\":" + records + "}\n\n";
        return new Frame(Kind.DROPPED, block.getBytes(UTF_8), 0);
    }

    /** A comment: nobody reads it, but the write fails when the page has gone. */
    static Frame heartbeat() {
        return new Frame(Kind.HEARTBEAT, ":\n\n".getBytes(UTF_8), 0);
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    private static Frame of(Kind kind, String head, String stream, List<byte[]> records) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head.getBytes(UTF_8));
        block.writeBytes("{\"stream\":".getBytes(UTF_8));
        block.writeBytes(Json.quoted(stream));
        block.writeBytes(("," + "\"backlog\":" + (kind == Kind.BACKLOG)).getBytes(UTF_8));
        String separator = ",\"records\":[";
        for (byte[] record : records) {
            block.writeBytes(separator.getBytes(UTF_8));
            block.writeBytes(record);
            separator = ",";
        }
        block.writeBytes("]}\n\n".getBytes(UTF_8));
        return new Frame(kind, block.toByteArray(), records.size());
    }
}
