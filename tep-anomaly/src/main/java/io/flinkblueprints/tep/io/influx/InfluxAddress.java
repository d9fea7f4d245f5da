// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.influx;

import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where lines are written to, and as whom. */
public final class InfluxAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    private final URI write;
    private final @Nullable String token;
    private final Duration timeout;

    private InfluxAddress(URI write, @Nullable String token, Duration timeout) {
        this.write = write;
        this.token = token;
        this.timeout = timeout;
    }

    /**
     * @param server such as {@code https://host:8086}
     * @param timeout of a connection and of a request
     */
    public static InfluxAddress of(String server, String bucket, String org, Duration timeout) {
        String query = "?precision=ms&bucket=" + encoded(bucket);
        return new InfluxAddress(
                URI.create(
                        server.replaceFirst("/+$", "")
                                + "/api/v2/write"
                                + query
                                + (org.isEmpty() ? "" : "&org=" + encoded(org))),
                null,
                timeout);
    }

    public InfluxAddress withToken(Optional<String> secret) {
        return new InfluxAddress(write, secret.orElse(null), timeout);
    }

    URI write() {
        return write;
    }

    Optional<String> token() {
        return Optional.ofNullable(token);
    }

    Duration timeout() {
        return timeout;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return write.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
