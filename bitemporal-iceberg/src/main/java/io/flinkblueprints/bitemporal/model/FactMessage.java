// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.model;

import java.util.Arrays;

/** A message as it arrived: a parent and its children, each an event of a key of its own. */
public class FactMessage {

    /** At least one. */
    public FactEvent[] events = new FactEvent[0];

    public FactMessage() {}

    public static FactMessage of(FactEvent... events) {
        FactMessage message = new FactMessage();
        message.events = events;
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactMessage && Arrays.equals(events, ((FactMessage) other).events);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(events);
    }

    @Override
    public String toString() {
        return Arrays.toString(events);
    }
}
