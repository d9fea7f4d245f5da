// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * A local Flink cluster: its processes, its configuration, and what its REST endpoint tells of a
 * job.
 *
 * <p>The cluster runs in JVMs whose class path holds Flink and nothing else, so that a job jar that
 * lacks something fails here as it would in production.
 */
package io.flinkblueprints.sandbox.cluster;
