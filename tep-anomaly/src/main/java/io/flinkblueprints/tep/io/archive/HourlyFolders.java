// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.archive;

import io.flinkblueprints.tep.model.PlantSample;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/**
 * A folder for each plant and hour of event time, named as Hive and Athena find partitions: {@code
 * plant=plant-1/date=2000-01-01/hour=09}, in UTC.
 */
final class HourlyFolders implements BucketAssigner<PlantSample, String> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("'/date='uuuu-MM-dd'/hour='HH", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** File systems take names of up to 255 bytes. */
    private static final int LONGEST = 200;

    @Override
    public String getBucketId(PlantSample sample, Context context) {
        return "plant=" + folder(sample.plantId) + HOUR.format(Instant.ofEpochMilli(sample.at));
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return SimpleVersionedStringSerializer.INSTANCE;
    }

    /**
     * Percent-encodes all that could mean something in a path. A name too long for a folder ends in
     * a hash, so that no two plants share one.
     */
    private static String folder(String plant) {
        StringBuilder encoded = new StringBuilder(plant.length());
        byte[] bytes = plant.getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-_.".indexOf(b) >= 0);
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return encoded.length() <= LONGEST
                ? encoded.toString()
                : encoded.substring(0, LONGEST - 17) + '-' + hash(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            StringBuilder hex = new StringBuilder(16);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            for (int i = 0; i < 8; i++) {
                hex.append(String.format("%02x", digest[i]));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
