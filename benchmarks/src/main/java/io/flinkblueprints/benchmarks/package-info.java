// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** Measurements of kernels and whole pipelines. */
package io.flinkblueprints.benchmarks;
