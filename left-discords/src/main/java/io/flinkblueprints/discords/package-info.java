// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** Anomalies of time series by their left matrix profile. */
package io.flinkblueprints.discords;
