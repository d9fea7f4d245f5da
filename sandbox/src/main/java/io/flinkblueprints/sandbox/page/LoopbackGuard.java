// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers only a page of its own. Any web site that the user has open can send requests to
 * 127.0.0.1; two headers that it cannot set tell it apart: {@code Host}, when its name was rebound
 * to a loopback address, and {@code Origin}.
 *
 * <p>A request without {@code Origin}, from a shell for example, passes: whoever can send it is on
 * this machine.
 */
final class LoopbackGuard extends Handler.Wrapper {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * echarts writes style attributes into its tooltips; nothing else is inline, nothing comes from
     * elsewhere.
     */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    LoopbackGuard(Handler guarded) {
        super(guarded);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        if (!isOwn(request.getHeaders())) {
            Answer.error(
                    response,
                    callback,
                    HttpStatus.FORBIDDEN_403,
                    "Only the page itself, opened as 127.0.0.1 or localhost, may talk to the run");
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean isOwn(HttpFields headers) {
        String host = headers.get(HttpHeader.HOST);
        if (host == null || !LOOPBACK.contains(nameOf(host))) {
            return false;
        }
        String origin = headers.get(HttpHeader.ORIGIN);
        return origin == null || origin.equalsIgnoreCase("http://" + host);
    }

    private static String nameOf(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
