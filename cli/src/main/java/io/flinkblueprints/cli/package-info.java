// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** The blueprint command. */
package io.flinkblueprints.cli;
