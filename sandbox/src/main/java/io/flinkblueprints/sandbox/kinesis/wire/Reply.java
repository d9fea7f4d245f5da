// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** What a call is answered with. */
public sealed interface Reply {

    /** One message. */
    record Message(ObjectNode message) implements Reply {}

    /** No message, only the status 200. */
    record Done() implements Reply {}

    /**
     * Events until one of the two sides ends it; the consumer is called once, after the headers are
     * sent.
     */
    record Events(Consumer<EventStream> whenOpen) implements Reply {}

    /** A fresh message to fill. */
    static ObjectNode message() {
        return JsonNodeFactory.instance.objectNode();
    }
}
