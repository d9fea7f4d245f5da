// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.jspecify.annotations.Nullable;

/**
 * One key of a property group: its type, which values are allowed, its default and its description.
 * Immutable.
 *
 * <p>Values are parsed by Flink's own options, so {@code 30 s}, {@code PT30S} and {@code 64 mb}
 * mean what they mean in Flink's configuration.
 *
 * @param <T> type of the value
 */
public final class Property<T> {

    private final ConfigOption<T> option;
    private final String expected;
    private final Predicate<? super T> allowed;
    private final @Nullable String fallback;
    private final boolean optional;
    private final String description;

    private Property(
            ConfigOption<T> option,
            String expected,
            Predicate<? super T> allowed,
            @Nullable String fallback,
            boolean optional,
            String description) {
        this.option = option;
        this.expected = expected;
        this.allowed = allowed;
        this.fallback = fallback;
        this.optional = optional;
        this.description = description;
    }

    private static <T> Property<T> of(ConfigOption<T> option, String expected) {
        return new Property<>(option, expected, value -> true, null, false, "");
    }

    public static Property<String> text(String key) {
        return of(ConfigOptions.key(key).stringType().noDefaultValue(), "text");
    }

    public static Property<Integer> integer(String key) {
        return of(ConfigOptions.key(key).intType().noDefaultValue(), "a whole number");
    }

    public static Property<Long> integer64(String key) {
        return of(ConfigOptions.key(key).longType().noDefaultValue(), "a whole number");
    }

    public static Property<Double> number(String key) {
        return of(ConfigOptions.key(key).doubleType().noDefaultValue(), "a number");
    }

    public static Property<Boolean> flag(String key) {
        return of(ConfigOptions.key(key).booleanType().noDefaultValue(), "true or false");
    }

    public static Property<Duration> duration(String key) {
        return of(
                ConfigOptions.key(key).durationType().noDefaultValue(),
                "a duration such as 500 ms, 30 s or 5 min");
    }

    public static Property<MemorySize> memory(String key) {
        return of(
                ConfigOptions.key(key).memoryType().noDefaultValue(),
                "a size such as 64 kb or 2 mb");
    }

    /** A time in ISO-8601 and UTC; {@code limit} says so in words, after "text". */
    public static Property<String> instant(String key, String limit) {
        return text(key).where(Property::isInstant, limit);
    }

    /** An address that begins with http:// or https:// and names a host. */
    public static Property<String> httpUrl(String key) {
        return text(key).where(Property::isHttpUrl, "that is an http or https URL");
    }

    public static <E extends Enum<E>> Property<E> choice(String key, Class<E> type) {
        String names =
                String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .toArray(String[]::new));
        return of(ConfigOptions.key(key).enumType(type).noDefaultValue(), "one of " + names);
    }

    /**
     * The same property, limited to the values that pass; {@code limit} says so in words, after "a
     * whole number".
     */
    public Property<T> where(Predicate<? super T> test, String limit) {
        Predicate<? super T> before = allowed;
        return new Property<>(
                option,
                expected + " " + limit,
                v -> before.test(v) && test.test(v),
                fallback,
                optional,
                description);
    }

    /**
     * The same property with the value that holds when the key is absent, written as a user would
     * write it.
     */
    public Property<T> withDefault(String value) {
        return new Property<>(option, expected, allowed, value, optional, description);
    }

    /** The same property, allowed to be absent without a default. */
    public Property<T> orAbsent() {
        return new Property<>(option, expected, allowed, fallback, true, description);
    }

    public Property<T> describedAs(String words) {
        return new Property<>(option, expected, allowed, fallback, optional, words);
    }

    public String key() {
        return option.key();
    }

    /** What a value must be, in words. */
    public String expected() {
        return expected;
    }

    public Optional<String> defaultValue() {
        return Optional.ofNullable(fallback);
    }

    public String description() {
        return description;
    }

    /** Whether a user has to give a value. */
    public boolean isRequired() {
        return fallback == null && !optional;
    }

    /** The value in a group: what is given, else the default, else nothing. */
    Optional<T> valueIn(Map<String, String> group) {
        String given = group.getOrDefault(key(), fallback);
        return given == null ? Optional.empty() : Optional.of(parse(given));
    }

    /** Why the text is no value of this property, in words; empty if it is one. */
    Optional<String> faultOf(String text) {
        try {
            return allowed.test(parse(text)) ? Optional.empty() : Optional.of(expected);
        } catch (IllegalArgumentException e) {
            return Optional.of(expected);
        }
    }

    private T parse(String text) {
        return Configuration.fromMap(Collections.singletonMap(key(), text.trim()))
                .getOptional(option)
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static boolean isHttpUrl(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
