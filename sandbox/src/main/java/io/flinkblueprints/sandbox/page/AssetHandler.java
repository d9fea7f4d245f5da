// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page: its shell at {@code /}, the blueprint's view at {@code /view/}, the chart
 * library, straight from its jar, at {@code /echarts.js}.
 */
final class AssetHandler extends Handler.Abstract {

    private static final String SHELL = "/page/shell/";
    private static final String VIEW = "view/";

    /** No segment begins with a dot, so nothing leads upwards or to a hidden file. */
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "mjs", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "jpg", "image/jpeg");

    private final ViewResources view;

    AssetHandler(ViewResources view) {
        this.view = view;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            Answer.error(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "Only GET");
            return true;
        }
        String path = Request.getPathInContext(request).substring(1);
        String file = path.isEmpty() ? "index.html" : path;
        String type = TYPES.get(suffix(file));
        byte[] body = type == null || !FILE.matcher(file).matches() ? null : read(file);
        if (type == null || body == null) {
            Answer.error(response, callback, HttpStatus.NOT_FOUND_404, "There is no such file");
        } else {
            Answer.bytes(response, callback, type, body);
        }
        return true;
    }

    private byte @Nullable [] read(String file) throws IOException {
        try (InputStream bytes = open(file)) {
            return bytes == null ? null : bytes.readAllBytes();
        }
    }

    private @Nullable InputStream open(String file) throws IOException {
        if (file.startsWith(VIEW)) {
            return view.open(file.substring(VIEW.length()));
        }
        return AssetHandler.class.getResourceAsStream(
                file.equals("echarts.js") ? echarts() : SHELL + file);
    }

    /** The path holds the version, and that is written in the parent pom only. */
    private static String echarts() throws IOException {
        Properties jar = new Properties();
        try (InputStream properties =
                AssetHandler.class.getResourceAsStream(
                        "/META-INF/maven/org.mvnpm/echarts/pom.properties")) {
            if (properties == null) {
                throw new IOException("org.mvnpm:echarts is not on the class path");
            }
            jar.load(properties);
        }
        String version = jar.getProperty("version");
        return "/META-INF/resources/_static/echarts/" + version + "/dist/echarts.esm.min.js";
    }

    private static String suffix(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
