// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The two forms of a message. Both are read into and written from Jackson trees in which a time is
 * an {@link Instant} put in with {@link ObjectNode#putPOJO}: JSON has it as seconds with three
 * decimals, CBOR as tag 1 and milliseconds, which is what the AWS SDKs read (RFC 8949 would have
 * seconds under tag 1). Bytes are base64 text in JSON.
 */
public enum Encoding {
    JSON("application/x-amz-json-", new ObjectMapper()) {
        @Override
        void write(Instant time, JsonGenerator out) throws IOException {
            out.writeNumber(BigDecimal.valueOf(time.toEpochMilli(), 3));
        }

        @Override
        Instant time(BigDecimal number) {
            return Instant.ofEpochMilli(number.movePointRight(3).longValue());
        }
    },
    CBOR("application/x-amz-cbor-", new CBORMapper()) {
        @Override
        void write(Instant time, JsonGenerator out) throws IOException {
            ((CBORGenerator) out).writeTag(1);
            out.writeNumber(time.toEpochMilli());
        }

        @Override
        Instant time(BigDecimal number) {
            return Instant.ofEpochMilli(number.longValue());
        }
    };

    private final String contentType;
    private final ObjectMapper mapper;

    Encoding(String contentType, ObjectMapper mapper) {
        this.contentType = contentType;
        this.mapper = mapper;
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.registerModule(
                new SimpleModule().addSerializer(Instant.class, new TimeSerializer()));
    }

    abstract void write(Instant time, JsonGenerator out) throws IOException;

    /** The time that a client wrote as this number. */
    abstract Instant time(BigDecimal number);

    /** The encoding that a content type names. */
    public static Encoding of(@Nullable String contentType) {
        for (Encoding encoding : values()) {
            if (contentType != null && contentType.startsWith(encoding.contentType)) {
                return encoding;
            }
        }
        throw AwsError.unknownOperation(
                "content type " + contentType + " is not one of this service");
    }

    /** What answers of this encoding are labelled with. */
    public String contentType() {
        return contentType + "1.1";
    }

    /** Reads a message; no bytes at all are the empty object. */
    public JsonNode read(byte[] message) {
        try {
            JsonNode tree =
                    message.length == 0 ? mapper.createObjectNode() : mapper.readTree(message);
            if (!tree.isObject()) {
                throw AwsError.serialization("the message is not a structure");
            }
            return tree;
        } catch (IOException e) {
            throw AwsError.serialization("the message is not " + this + ": " + e.getMessage());
        }
    }

    /** Writes a message. */
    public byte[] write(ObjectNode message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class TimeSerializer extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1;

        TimeSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            write(time, out);
        }
    }
}
