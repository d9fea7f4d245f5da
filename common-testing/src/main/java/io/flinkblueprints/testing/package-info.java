// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** What the tests of every blueprint share. */
package io.flinkblueprints.testing;
