// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls as an AWS client writes them, but without a signature. */
final class JsonCalls {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonCalls() {}

    /** Status and body, with single quotes for double ones. */
    static String post(URI endpoint, String target, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("X-Amz-Target", target)
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        return response.statusCode()
                + " "
                + JSON.readTree(response.body()).toString().replace('"', '\'');
    }
}
