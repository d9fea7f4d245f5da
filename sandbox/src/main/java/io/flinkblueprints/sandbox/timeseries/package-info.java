// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** A time-series database with SQL, a web console and InfluxDB line protocol, on this machine. */
package io.flinkblueprints.sandbox.timeseries;
