// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.influx;

import io.flinkblueprints.tep.io.store.StoreAnswer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a write mean.
 *
 * <table>
 * <caption>By status, or by exception where there is no answer</caption>
 * <tr><th>answer</th><th>meaning</th></tr>
 * <tr><td>2xx</td><td>written</td></tr>
 * <tr><td>400, 413, 422</td><td>a point is at fault, or together they are too large</td></tr>
 * <tr><td>408, 425, 429, 5xx</td><td>later, after Retry-After if it is there</td></tr>
 * <tr><td>any other</td><td>never: wrong address, bucket or token</td></tr>
 * <tr><td>TLS failure</td><td>never: a certificate does not heal</td></tr>
 * <tr><td>other I/O failure, timeout</td><td>later</td></tr>
 * <tr><td>any other exception</td><td>never: a fault of this program</td></tr>
 * </table>
 *
 * <p>Some servers write the good points of a request that they answer with 400, others none. Since
 * a point can be written twice, it makes no difference here.
 *
 * @see <a href="https://docs.influxdata.com/influxdb/v2/api/response-codes/">response codes</a>
 */
final class InfluxAnswers {

    private static final int QUOTED = 500;
    private static final String RETRY_AFTER = "Retry-After";

    private InfluxAnswers() {}

    static StoreAnswer of(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return StoreAnswer.written();
        }
        String reason = reason(response);
        if (status == 400 || status == 413 || status == 422) {
            return StoreAnswer.refused(reason);
        }
        if (status == 408 || status == 425 || status == 429 || status / 100 == 5) {
            return StoreAnswer.later(
                    reason,
                    response.headers()
                            .firstValue(RETRY_AFTER)
                            .map(InfluxAnswers::seconds)
                            .orElse(Duration.ZERO));
        }
        return StoreAnswer.never(reason, null);
    }

    static StoreAnswer of(Throwable failure, String address) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = address + ": " + cause;
        if (cause instanceof IOException && !(cause instanceof SSLException)) {
            return StoreAnswer.later(reason);
        }
        return StoreAnswer.never(reason, asException(cause));
    }

    private static String reason(HttpResponse<String> response) {
        String body = response.body() == null ? "" : response.body().strip();
        String quoted = body.length() <= QUOTED ? body : body.substring(0, QUOTED) + "...";
        return response.uri().getAuthority()
                + " answered "
                + response.statusCode()
                + (quoted.isEmpty() ? "" : ": " + quoted);
    }

    /** Servers may also send a date; then the usual pause will do. */
    private static Duration seconds(String text) {
        return text.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(text))
                : Duration.ZERO;
    }

    private static @Nullable Exception asException(Throwable cause) {
        return cause instanceof Exception ? (Exception) cause : new IllegalStateException(cause);
    }
}
