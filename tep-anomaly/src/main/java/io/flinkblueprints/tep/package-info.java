// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** Anomalies of the Tennessee Eastman process. */
package io.flinkblueprints.tep;
