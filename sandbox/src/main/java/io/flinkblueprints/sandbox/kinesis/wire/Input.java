// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One structure of a request. Reading a member of the wrong type or outside its bounds is an error
 * answer.
 */
public final class Input {

    private final Encoding encoding;
    private final JsonNode tree;

    public Input(Encoding encoding, JsonNode tree) {
        this.encoding = encoding;
        this.tree = tree;
    }

    public boolean has(String member) {
        return tree.hasNonNull(member);
    }

    /** A text, or null if it is absent. */
    public @Nullable String text(String member) {
        JsonNode node = tree.get(member);
        if (node == null || node.isNull()) {
            return null;
        }
        require(node.isTextual(), member, "a text");
        return node.textValue();
    }

    /** A text that must be there. */
    public String requiredText(String member) {
        String text = text(member);
        if (text == null) {
            throw missing(member);
        }
        return text;
    }

    /** A text that must be there and match. */
    public String requiredText(String member, Pattern form) {
        String text = requiredText(member);
        if (!form.matcher(text).matches()) {
            throw violated(member, text, "Member must satisfy regular expression pattern: " + form);
        }
        return text;
    }

    /** One of the given texts. */
    public String requiredChoice(String member, List<String> choices) {
        String text = requiredText(member);
        if (!choices.contains(text)) {
            throw violated(member, text, "Member must satisfy enum value set: " + choices);
        }
        return text;
    }

    /** A number within bounds that may be absent. */
    public int number(String member, int absent, int min, int max) {
        return has(member) ? requiredNumber(member, min, max) : absent;
    }

    /** A number within bounds that must be there. */
    public int requiredNumber(String member, int min, int max) {
        if (!has(member)) {
            throw missing(member);
        }
        JsonNode node = tree.get(member);
        require(node.isIntegralNumber(), member, "a whole number");
        long value = node.longValue();
        if (value < min) {
            throw violated(member, value, "Member must have value greater than or equal to " + min);
        }
        if (value > max) {
            throw violated(member, value, "Member must have value less than or equal to " + max);
        }
        return (int) value;
    }

    public boolean flag(String member) {
        JsonNode node = tree.get(member);
        if (node == null || node.isNull()) {
            return false;
        }
        require(node.isBoolean(), member, "true or false");
        return node.booleanValue();
    }

    /** Bytes that must be there. */
    public byte[] requiredBytes(String member) {
        if (!has(member)) {
            throw missing(member);
        }
        JsonNode node = tree.get(member);
        require(node.isBinary() || node.isTextual(), member, "bytes");
        try {
            return node.binaryValue();
        } catch (IOException e) {
            throw AwsError.serialization(member + " is not base64");
        }
    }

    /** A time, or null if it is absent. */
    public @Nullable Instant time(String member) {
        JsonNode node = tree.get(member);
        if (node == null || node.isNull()) {
            return null;
        }
        require(node.isNumber(), member, "a time");
        return encoding.time(node.decimalValue());
    }

    /** A structure within this one, or null if it is absent. */
    public @Nullable Input structure(String member) {
        JsonNode node = tree.get(member);
        if (node == null || node.isNull()) {
            return null;
        }
        require(node.isObject(), member, "a structure");
        return new Input(encoding, node);
    }

    /** A list of structures within bounds that must be there. */
    public List<Input> requiredStructures(String member, int min, int max) {
        if (!has(member)) {
            throw missing(member);
        }
        JsonNode list = tree.get(member);
        require(list.isArray(), member, "a list");
        if (list.size() < min || list.size() > max) {
            String bound =
                    list.size() < min
                            ? "greater than or equal to " + min
                            : "less than or equal to " + max;
            throw violated(member, list.size() + " elements", "Member must have length " + bound);
        }
        List<Input> structures = new ArrayList<>(list.size());
        for (JsonNode node : list) {
            require(node.isObject(), member, "a list of structures");
            structures.add(new Input(encoding, node));
        }
        return structures;
    }

    /** The names of the members that are there. */
    public Stream<String> members() {
        return tree.properties().stream().map(Map.Entry::getKey);
    }

    /** The structure as it was sent. */
    public JsonNode tree() {
        return tree;
    }

    /** A list of texts, empty if it is absent. */
    public List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        tree.path(member).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** A member's value breaks one of the API's constraints. */
    public static AwsError violated(String member, Object value, String constraint) {
        return AwsError.validation(
                "Value '%s' at '%s' failed to satisfy constraint: %s"
                        .formatted(value, lowerFirst(member), constraint));
    }

    private static AwsError missing(String member) {
        return AwsError.validation(
                "Value null at '%s' failed to satisfy constraint: Member must not be null"
                        .formatted(lowerFirst(member)));
    }

    private static void require(boolean holds, String member, String expected) {
        if (!holds) {
            throw AwsError.serialization(member + " must be " + expected);
        }
    }

    private static String lowerFirst(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
