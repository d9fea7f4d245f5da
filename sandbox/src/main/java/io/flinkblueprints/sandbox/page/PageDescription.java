// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, for its header and its links.
 *
 * @param blueprint the name in the manifest
 * @param title one line in words
 * @param flinkUi null while there is none
 * @param inputs names of the streams that the job reads
 * @param outputs names of the streams that it writes, the main one first
 * @param view path of the ES module below the job jar's {@code page/} that draws the page; null for
 *     a table of the latest output
 * @param services what else runs and can be looked at in a browser
 */
public record PageDescription(
        String blueprint,
        String title,
        @Nullable URI flinkUi,
        List<String> inputs,
        List<String> outputs,
        @Nullable String view,
        List<Service> services) {

    /** Something with a page of its own, for example a database's console. */
    public record Service(String name, URI url) {}

    public PageDescription {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        services = List.copyOf(services);
    }

    public static PageDescription of(String blueprint, String title) {
        return new PageDescription(blueprint, title, null, List.of(), List.of(), null, List.of());
    }

    public PageDescription withFlinkUi(URI url) {
        return new PageDescription(blueprint, title, url, inputs, outputs, view, services);
    }

    public PageDescription withStreams(List<String> read, List<String> written) {
        return new PageDescription(blueprint, title, flinkUi, read, written, view, services);
    }

    public PageDescription withView(String path) {
        return new PageDescription(blueprint, title, flinkUi, inputs, outputs, path, services);
    }

    public PageDescription withService(String name, URI url) {
        List<Service> more = new ArrayList<>(services);
        more.add(new Service(name, url));
        return new PageDescription(blueprint, title, flinkUi, inputs, outputs, view, more);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("blueprint", blueprint);
        json.put("title", title);
        json.put("flinkUi", flinkUi == null ? null : flinkUi.toString());
        inputs.forEach(json.putArray("inputs")::add);
        outputs.forEach(json.putArray("outputs")::add);
        json.put("view", view);
        ArrayNode links = json.putArray("services");
        for (Service service : services) {
            links.addObject().put("name", service.name()).put("url", service.url().toString());
        }
        return json;
    }
}
