// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** What the limit of usual distances is made of. */
public enum ThresholdRule {
    /**
     * Median plus so many times what the 0.9 quantile is above it, divided by 1.2816, which makes
     * it the standard deviation of normal noise. Up to a tenth of what is remembered may be strange
     * without harm, and distances may be of two sizes.
     */
    UPPER,
    /**
     * Median plus so many times 1.4826 the median deviation from it, which is the standard
     * deviation of normal noise. Up to half of what is remembered may be strange without harm.
     */
    MEDIAN,
    /** Mean plus so many standard deviations; one large distance moves it. */
    MEAN,
    /** The distance that a share of those remembered does not exceed. */
    QUANTILE,
    /** A number that was given; nothing is learned. */
    FIXED
}
