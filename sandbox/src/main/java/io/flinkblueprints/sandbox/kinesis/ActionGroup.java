// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.util.Map;
import java.util.function.Function;

/** Some actions of the API that belong together. */
interface ActionGroup {

    /** The actions by name. */
    Map<String, Function<Input, Reply>> actions();
}
