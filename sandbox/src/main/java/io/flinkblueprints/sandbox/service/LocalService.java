// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.common.generator.Generator;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One service that blueprints read or write, such as Kinesis, on this machine. A further kind of
 * service is one more class with this interface and one more line in {@link LocalServices}.
 */
public interface LocalService extends AutoCloseable {

    /** For people, such as {@code Kinesis}. */
    String name();

    /** Where it answers. */
    URI endpoint();

    /** Creates what the manifest names and waits until it can be used. */
    void create(List<Stream> streams);

    /** Sets the properties that point a job at one stream of this service. */
    void point(RunProperties properties, Stream stream);

    /** A way into the streams; closing it waits for what is under way. */
    Inlet open(List<Stream> inputs);

    /**
     * Reads a stream from its beginning until closed.
     *
     * @param reader gets the name of the stream and each record, one after the other
     */
    Tail follow(String stream, BiConsumer<String, byte[]> reader);

    @Override
    void close();

    /** A generator's way in. */
    interface Inlet extends Generator.Target, AutoCloseable {
        @Override
        void close();
    }

    /** A reader that runs until it is closed. */
    interface Tail extends AutoCloseable {
        @Override
        void close();
    }
}
