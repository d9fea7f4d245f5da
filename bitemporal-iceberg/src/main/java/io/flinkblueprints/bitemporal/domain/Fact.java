// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import java.util.Objects;

/**
 * What is said of a constituent, a price or a corporate action. Decimals are whole numbers of their
 * last digit, since they are compared and stored far more often than anything else is done to them.
 * Immutable.
 */
public final class Fact {

    /** No such number. */
    public static final long ABSENT = Long.MIN_VALUE;

    public static final int WEIGHT_SCALE = 10;
    public static final int PRICE_SCALE = 6;
    public static final int RATIO_SCALE = 10;

    private final long weight;
    private final long shares;
    private final long price;
    private final String currency;
    private final long ratio;

    private Fact(long weight, long shares, long price, String currency, long ratio) {
        this.weight = weight;
        this.shares = shares;
        this.price = price;
        this.currency = currency;
        this.ratio = ratio;
    }

    /** A constituent: its weight in the index and, if known, its number of shares. */
    public static Fact constituent(long weight, long shares) {
        return new Fact(weight, shares, ABSENT, "", ABSENT);
    }

    public static Fact price(long price, String currency) {
        return new Fact(ABSENT, ABSENT, price, currency, ABSENT);
    }

    /** A corporate action: how many shares come of one. */
    public static Fact action(long ratio) {
        return new Fact(ABSENT, ABSENT, ABSENT, "", ratio);
    }

    /** Any mixture, as it was written. */
    public static Fact of(long weight, long shares, long price, String currency, long ratio) {
        return new Fact(weight, shares, price, currency, ratio);
    }

    /** In units of 10^-10, or {@link #ABSENT}. */
    public long weight() {
        return weight;
    }

    /** Or {@link #ABSENT}. */
    public long shares() {
        return shares;
    }

    /** In units of 10^-6, or {@link #ABSENT}. */
    public long price() {
        return price;
    }

    /** ISO 4217; empty if there is none. */
    public String currency() {
        return currency;
    }

    /** In units of 10^-10, or {@link #ABSENT}. */
    public long ratio() {
        return ratio;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Fact)) {
            return false;
        }
        Fact that = (Fact) other;
        return weight == that.weight
                && shares == that.shares
                && price == that.price
                && ratio == that.ratio
                && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(weight, shares, price, currency, ratio);
    }

    @Override
    public String toString() {
        return "weight "
                + text(weight)
                + ", shares "
                + text(shares)
                + ", price "
                + text(price)
                + " "
                + currency
                + ", ratio "
                + text(ratio);
    }

    private static String text(long number) {
        return number == ABSENT ? "-" : String.valueOf(number);
    }
}
