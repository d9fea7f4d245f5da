// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/**
 * Layout of the 50 states: reactor, separator and stripper and header each with eight amounts
 * (lb-mol, components A to H) and an energy (10^6 Btu), two cooling water temperatures (deg C),
 * twelve valve positions (%).
 */
final class State {

    static final int REACTOR = 0;
    static final int SEPARATOR = 9;
    static final int STRIPPER = 18;
    static final int HEADER = 27;
    static final int REACTOR_WATER = 36;
    static final int CONDENSER_WATER = 37;
    static final int VALVES = 38;
    static final int COUNT = 50;

    /** The base case (mode 1) of Downs and Vogel (1993). */
    private static final double[] BASE_CASE = {
        // reactor: gas A, B, C, liquid D to H, energy
        10.40491389,
        4.363996017,
        7.570059737,
        0.4230042431,
        24.15513437,
        2.942597645,
        154.3770655,
        159.1865960,
        2.808522723,
        // separator: gas A, B, C, liquid D to H, energy
        63.75581199,
        26.74026066,
        46.38532432,
        0.2464521543,
        15.20484404,
        1.852266172,
        52.44639459,
        41.20394008,
        0.5699317760,
        // stripper: liquid A to H, energy
        0.4306056376,
        7.9906200783e-3,
        0.9056036089,
        1.6054258216e-2,
        0.7509759687,
        8.8582855955e-2,
        48.27726193,
        39.38459028,
        0.3755297257,
        // header: gas A to H, energy
        107.7562698,
        29.77250546,
        88.32481135,
        23.03929507,
        62.85848794,
        5.546318688,
        11.92244772,
        5.555448243,
        0.9218489762,
        // cooling water outlets of reactor and condenser
        94.59927549,
        77.29698353,
        // valves
        63.05263039,
        53.97970677,
        24.64355755,
        61.30192144,
        22.21000000,
        40.06374673,
        38.10034370,
        46.53415582,
        47.44573456,
        41.10581288,
        18.11349055,
        50.00000000,
    };

    private State() {}

    static double[] baseCase() {
        return BASE_CASE.clone();
    }
}
