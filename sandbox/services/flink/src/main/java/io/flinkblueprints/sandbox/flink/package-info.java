// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The main classes of the sandbox's Flink cluster, on the class path of the cluster alone: nothing
 * of the sandbox or of a blueprint.
 */
package io.flinkblueprints.sandbox.flink;
