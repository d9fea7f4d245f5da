// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Services that run in JVMs of their own, each on its own class path, and end with the sandbox
 * however it ends.
 */
package io.flinkblueprints.sandbox.service;
