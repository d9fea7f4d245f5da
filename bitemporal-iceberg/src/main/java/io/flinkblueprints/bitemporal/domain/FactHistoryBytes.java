// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A history as bytes: a version, the clock, the remembered ids, then each version of the timeline
 * with the fields that are there. About 60 bytes for one version of a price, time O(versions).
 */
public final class FactHistoryBytes {

    /** What is written now. */
    static final int LAYOUT = 1;

    private static final int WEIGHT = 1;
    private static final int SHARES = 2;
    private static final int PRICE = 4;
    private static final int CURRENCY = 8;
    private static final int RATIO = 16;

    private FactHistoryBytes() {}

    public static byte[] write(FactHistory history) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            out.writeLong(history.timeline().clock());
            long[] ids = history.seen().ids();
            out.writeShort(ids.length);
            for (long id : ids) {
                out.writeLong(id);
            }
            List<Version<Fact>> versions = history.timeline().versions();
            out.writeInt(versions.size());
            for (Version<Fact> version : versions) {
                out.writeLong(version.validity().from());
                out.writeLong(version.validity().to());
                out.writeLong(version.systemFrom());
                write(version.payload(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("histories can always be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a history back.
     *
     * @param remembered how many ids of events are remembered now
     * @throws IllegalStateException if the bytes are of a layout that is not known
     */
    public static FactHistory read(byte[] bytes, int remembered) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int layout = in.readUnsignedByte();
            if (layout != LAYOUT) {
                throw new IllegalStateException(
                        "histories of layout " + layout + " cannot be read; known: " + LAYOUT);
            }
            long clock = in.readLong();
            long[] ids = new long[in.readUnsignedShort()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = in.readLong();
            }
            int count = in.readInt();
            List<Version<Fact>> versions = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Validity validity = Validity.between(in.readLong(), in.readLong());
                versions.add(Version.of(validity, in.readLong(), readFact(in)));
            }
            return FactHistory.of(Timeline.of(versions, clock), SeenEvents.of(remembered, ids));
        } catch (IOException e) {
            throw new UncheckedIOException("a history is damaged", e);
        }
    }

    private static void write(Fact fact, DataOutputStream out) throws IOException {
        out.writeByte(
                flag(fact.weight(), WEIGHT)
                        | flag(fact.shares(), SHARES)
                        | flag(fact.price(), PRICE)
                        | (fact.currency().isEmpty() ? 0 : CURRENCY)
                        | flag(fact.ratio(), RATIO));
        write(fact.weight(), out);
        write(fact.shares(), out);
        write(fact.price(), out);
        if (!fact.currency().isEmpty()) {
            out.writeUTF(fact.currency());
        }
        write(fact.ratio(), out);
    }

    private static Fact readFact(DataInputStream in) throws IOException {
        int flags = in.readUnsignedByte();
        return Fact.of(
                read(flags & WEIGHT, in),
                read(flags & SHARES, in),
                read(flags & PRICE, in),
                (flags & CURRENCY) == 0 ? "" : in.readUTF(),
                read(flags & RATIO, in));
    }

    private static int flag(long number, int flag) {
        return number == Fact.ABSENT ? 0 : flag;
    }

    private static void write(long number, DataOutputStream out) throws IOException {
        if (number != Fact.ABSENT) {
            out.writeLong(number);
        }
    }

    private static long read(int flag, DataInputStream in) throws IOException {
        return flag == 0 ? Fact.ABSENT : in.readLong();
    }
}
