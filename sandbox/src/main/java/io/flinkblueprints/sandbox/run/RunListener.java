// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import java.net.URI;
import java.util.Map;

/** What a run tells whoever started it. */
public interface RunListener {

    /** A step of the start has begun. */
    default void starting(String step) {}

    /** Everything runs; the links are the page, the Flink UI and the services, by name. */
    default void running(Map<String, URI> links) {}

    /** Once a second. */
    default void status(RunStatus status) {}

    /** The generator has stopped; what is under way is waited for. */
    default void draining() {}
}
