// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import io.flinkblueprints.tep.model.StorePoint;
import java.util.List;

/**
 * Points as lines of the InfluxDB line protocol, with times in milliseconds: {@code
 * stage_scores,plant=plant-1 score_product=0.7,sequence=5i 946684836000}.
 *
 * <p>Table, time and plant identify a point, so a line that is written twice is one point. Values
 * that are not finite have no form in this protocol and are left out.
 *
 * @see <a href="https://docs.influxdata.com/influxdb/v2/reference/syntax/line-protocol/">syntax</a>
 */
public final class LineProtocol {

    private static final String TAG = ",plant=";

    /** Digits of a double and what stands around them. */
    private static final int LONGEST_VALUE = 26;

    /** Digits of two whole numbers and what stands around them. */
    private static final int LONGEST_REST = 64;

    private LineProtocol() {}

    /** One line, without a line break. */
    public static String line(StorePoint point) {
        StringBuilder line = new StringBuilder(key(point.series.table()));
        if (!point.plantId.isEmpty()) {
            line.append(TAG).append(tagValue(point.plantId));
        }
        char separator = ' ';
        List<String> fields = point.series.fields();
        for (int i = 0; i < point.values.length; i++) {
            if (Double.isFinite(point.values[i])) {
                line.append(separator).append(key(fields.get(i))).append('=');
                line.append(point.values[i]);
                separator = ',';
            }
        }
        if (point.sequence >= 0) {
            line.append(separator).append("sequence=").append(point.sequence).append('i');
        }
        return line.append(' ').append(point.at).toString();
    }

    /** At least as many bytes as the line has, without writing it. */
    public static long longest(StorePoint point) {
        // In UTF-8 a char takes three bytes at most, two of them with a backslash less.
        long bytes = LONGEST_REST + point.series.table().length() + 3L * point.plantId.length();
        for (String field : point.series.fields()) {
            bytes += field.length() + LONGEST_VALUE;
        }
        return bytes;
    }

    /** Names of tables, tags and fields. */
    static String key(String name) {
        return tagValue(name);
    }

    /**
     * Escapes what separates parts of a line. A backslash is doubled, since one before a separator
     * would take the separator's meaning away; a line break, which no line can hold, becomes a
     * backslash and a letter.
     */
    static String tagValue(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case ',':
                case '=':
                case ' ':
                    escaped.append('\\').append(c);
                    break;
                case '\\':
                    escaped.append("\\\\");
                    break;
                case '\n':
                    escaped.append("\\\\n");
                    break;
                case '\r':
                    escaped.append("\\\\r");
                    break;
                default:
                    escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
