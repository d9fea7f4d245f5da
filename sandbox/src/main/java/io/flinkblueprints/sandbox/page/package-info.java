// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The live page of a local run.
 *
 * <pre>
 * PageServer       Jetty on 127.0.0.1: assets, /events, /command
 *   PageFeed       what the run tells the page; ten times a second it becomes frames
 *     StreamTail   one stream: the records of this tick (EvenSample) and the latest of before
 *     PageClient   one browser: a FrameQueue with a bound, written as fast as the browser reads
 *   LoopbackGuard  no other web site reads or drives the run
 * </pre>
 */
package io.flinkblueprints.sandbox.page;
