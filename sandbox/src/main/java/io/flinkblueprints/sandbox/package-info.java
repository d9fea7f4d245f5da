// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** Everything a blueprint needs to run on one machine. */
package io.flinkblueprints.sandbox;
