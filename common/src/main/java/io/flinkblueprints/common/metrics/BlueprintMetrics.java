// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.metrics;

import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Metrics of the blueprints' own, in the one group that the managed service forwards to CloudWatch.
 */
public final class BlueprintMetrics {

    /** The group's name; any other spelling stays inside the cluster. */
    public static final String GROUP = "kinesisanalytics";

    private BlueprintMetrics() {}

    public static MetricGroup group(MetricGroup operator) {
        return operator.addGroup(GROUP);
    }

    public static Counter counter(RuntimeContext context, String name) {
        return group(context.getMetricGroup()).counter(name);
    }
}
