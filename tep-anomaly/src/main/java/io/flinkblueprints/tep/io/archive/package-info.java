// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** The raw archive: every sample as a row of CSV. */
package io.flinkblueprints.tep.io.archive;
