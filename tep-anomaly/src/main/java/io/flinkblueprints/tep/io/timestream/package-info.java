// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** Amazon Timestream for LiveAnalytics. */
package io.flinkblueprints.tep.io.timestream;
