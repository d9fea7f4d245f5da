// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** The main class of the sandbox's time-series database, on the class path of QuestDB alone. */
package io.flinkblueprints.sandbox.questdb;
