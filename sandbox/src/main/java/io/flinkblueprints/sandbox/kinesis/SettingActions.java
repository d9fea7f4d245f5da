// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.util.Map;
import java.util.function.Function;

/** Retention and tags. Retention is only remembered: no record is dropped by its age. */
final class SettingActions implements ActionGroup {

    private static final int MIN_HOURS = 24;
    private static final int MAX_HOURS = 8_760;

    private final StreamRegistry streams;

    SettingActions(StreamRegistry streams) {
        this.streams = streams;
    }

    @Override
    public Map<String, Function<Input, Reply>> actions() {
        return Map.of(
                "IncreaseStreamRetentionPeriod", in -> retain(in, 1),
                "DecreaseStreamRetentionPeriod", in -> retain(in, -1),
                "AddTagsToStream", this::tag,
                "RemoveTagsFromStream", this::untag,
                "ListTagsForStream", this::tags);
    }

    private Reply retain(Input in, int direction) {
        DataStream stream = Names.activeStream(streams, in);
        int hours = in.requiredNumber("RetentionPeriodHours", 1, Integer.MAX_VALUE);
        if (hours < MIN_HOURS || hours > MAX_HOURS) {
            throw StreamErrors.invalid(
                    "Retention must be between %d and %d hours".formatted(MIN_HOURS, MAX_HOURS));
        }
        if (Integer.signum(hours - stream.retentionHours()) == -direction) {
            throw StreamErrors.invalid(
                    "Requested retention period (%d hours) for stream %s can not be %s than the existing"
                                    .formatted(
                                            hours,
                                            stream.name(),
                                            direction > 0 ? "shorter" : "longer")
                            + " retention period (%d hours).".formatted(stream.retentionHours()));
        }
        stream.retainHours(hours);
        stream.updateUntil(streams.changedAt());
        return new Reply.Done();
    }

    private Reply tag(Input in) {
        DataStream stream = Names.stream(streams, in);
        Input tags = in.structure("Tags");
        if (tags == null) {
            throw StreamErrors.invalid("Tags must be given");
        }
        tags.members().forEach(key -> stream.tag(key, tags.requiredText(key)));
        return new Reply.Done();
    }

    private Reply untag(Input in) {
        DataStream stream = Names.stream(streams, in);
        in.texts("TagKeys").forEach(stream::untag);
        return new Reply.Done();
    }

    private Reply tags(Input in) {
        DataStream stream = Names.stream(streams, in);
        String after = in.text("ExclusiveStartTagKey");
        int limit = in.number("Limit", 50, 1, 50);
        ObjectNode reply = Reply.message();
        ArrayNode tags = reply.putArray("Tags");
        reply.put("HasMoreTags", false);
        stream.tags()
                .forEach(
                        (key, value) -> {
                            if (after != null && key.compareTo(after) <= 0) {
                                return;
                            }
                            if (tags.size() == limit) {
                                reply.put("HasMoreTags", true);
                            } else {
                                tags.addObject().put("Key", key).put("Value", value);
                            }
                        });
        return new Reply.Message(reply);
    }
}
