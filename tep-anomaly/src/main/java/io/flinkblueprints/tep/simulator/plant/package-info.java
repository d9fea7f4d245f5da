// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The Tennessee Eastman plant: the model of J. J. Downs and E. F. Vogel, "A plant-wide industrial
 * process control problem", Computers &amp; Chemical Engineering 17 (1993) 245-255, under the
 * decentralised control of L. H. Chiang, E. L. Russell and R. D. Braatz, "Fault Detection and
 * Diagnosis in Industrial Systems", Springer 2001.
 *
 * <p>{@link io.flinkblueprints.tep.simulator.plant.ControlledPlant} is the whole; one of its
 * seconds is, in this order: random walks, {@code Conditions} (what the disturbances do), {@code
 * Process} (vessels, reactions, streams, heat), measurements with noise and analysers, one Euler
 * step, controllers.
 *
 * <p>Units inside: hours, lb-mol, ft3, mmHg absolute, 10^6 Btu, degrees C. Streams and components
 * keep the model's internal numbers, which differ from the paper's: 1 D feed, 2 E feed, 3 A feed, 4
 * A and C feed, 5 stripper overhead, 6 and 7 reactor feed, 8 reactor effluent, 9 compressor
 * recycle, 10 purge, 11 separator underflow, 12 stripped liquid, 13 product. Measurements have the
 * paper's.
 */
package io.flinkblueprints.tep.simulator.plant;
