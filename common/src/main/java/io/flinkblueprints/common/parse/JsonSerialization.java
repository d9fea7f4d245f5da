// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import org.apache.flink.api.common.serialization.SerializationSchema;

/**
 * Writes events as JSON in UTF-8, without line breaks.
 *
 * @param <T> type of the event
 */
public final class JsonSerialization<T> implements SerializationSchema<T> {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writer();

    private final ToJson<T> toJson;

    private JsonSerialization(ToJson<T> toJson) {
        this.toJson = toJson;
    }

    /** A serialiser that writes what the function makes of an event. */
    public static <T> JsonSerialization<T> of(ToJson<T> toJson) {
        return new JsonSerialization<>(toJson);
    }

    @Override
    public byte[] serialize(T event) {
        try {
            return WRITER.writeValueAsBytes(toJson.convert(event, MAPPER));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    /** What an event looks like as JSON. */
    @FunctionalInterface
    public interface ToJson<T> extends Serializable {
        JsonNode convert(T event, JsonMapper mapper);
    }
}
