// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Dead letters on their way from a writer, and in the state of the committer behind it. */
final class RejectedSerializer implements SimpleVersionedSerializer<Rejected> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Rejected letter) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(512);
        writeText(out, letter.reason.name());
        writeText(out, letter.detail);
        writeText(out, letter.operator);
        writeBytes(out, letter.record.data);
        writeText(out, letter.record.stream);
        writeText(out, letter.record.shard);
        writeText(out, letter.record.position);
        writeText(out, letter.record.key);
        out.writeLong(letter.record.arrivedAt);
        out.writeBoolean(letter.eventTime != null);
        out.writeLong(letter.eventTime == null ? 0 : letter.eventTime);
        out.writeLong(letter.rejectedAt);
        return out.getCopyOfBuffer();
    }

    @Override
    public Rejected deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION) {
            throw new IOException("dead letters of version " + version + " are not known here");
        }
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        RejectionReason reason = RejectionReason.valueOf(readText(in));
        String detail = readText(in);
        String operator = readText(in);
        SourceRecord record =
                SourceRecord.of(readBytes(in), readText(in), readText(in), readText(in))
                        .withKey(readText(in))
                        .withArrivedAt(in.readLong());
        Rejected letter = Rejected.of(reason, detail, operator, record);
        boolean timed = in.readBoolean();
        long eventTime = in.readLong();
        letter.eventTime = timed ? Long.valueOf(eventTime) : null;
        return letter.withRejectedAt(in.readLong());
    }

    // Not writeUTF, which takes no more than 64 KiB: a plant's name can be longer.
    private static void writeText(DataOutputSerializer out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readText(DataInputDeserializer in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutputSerializer out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputDeserializer in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
