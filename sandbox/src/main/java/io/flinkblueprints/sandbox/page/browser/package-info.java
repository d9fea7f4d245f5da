// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** What browser tests of pages need: of the sandbox's own page and of the blueprints' views. */
package io.flinkblueprints.sandbox.page.browser;
