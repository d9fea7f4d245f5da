// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The permissions that calls in this JVM needed, by the access key that signed them, so that a test
 * can hold a deployment template against what a job really calls and leave out what the sandbox
 * itself called.
 */
public final class RecordedActions {

    private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/,\\s]+)/");
    private static final Map<String, Set<String>> BY_ACCESS_KEY = new ConcurrentHashMap<>();

    private RecordedActions() {}

    static void add(@Nullable String authorization, String permission) {
        Matcher key = ACCESS_KEY.matcher(authorization == null ? "" : authorization);
        BY_ACCESS_KEY
                .computeIfAbsent(key.find() ? key.group(1) : "", k -> new ConcurrentSkipListSet<>())
                .add(permission);
    }

    /** What any caller needed, for example {@code kinesis:PutRecords}, sorted. */
    public static Set<String> all() {
        Set<String> all = new ConcurrentSkipListSet<>();
        BY_ACCESS_KEY.values().forEach(all::addAll);
        return all;
    }

    /** What every caller but those with this access key needed. */
    public static Set<String> exceptBy(String accessKeyId) {
        Set<String> others = new ConcurrentSkipListSet<>();
        BY_ACCESS_KEY.forEach(
                (key, permissions) -> {
                    if (!key.equals(accessKeyId)) {
                        others.addAll(permissions);
                    }
                });
        return others;
    }
}
