// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** A store that takes InfluxDB line protocol over HTTP. */
package io.flinkblueprints.tep.io.influx;
