// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.AwsService;
import io.flinkblueprints.sandbox.kinesis.wire.Disturbance;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The API of Kinesis Data Streams, version 2013-12-02. */
final class KinesisService implements AwsService {

    private final Map<String, Function<Input, Reply>> actions = new HashMap<>();
    private final KinesisFaults faults;

    KinesisService(StreamRegistry streams, KinesisFaults faults, Subscriptions subscriptions) {
        this.faults = faults;
        List<ActionGroup> groups =
                List.of(
                        new StreamActions(streams),
                        new SettingActions(streams),
                        new ShardActions(streams),
                        new ListShardsAction(streams),
                        new PutActions(streams, faults),
                        new ReadActions(streams, faults),
                        new ConsumerActions(streams, subscriptions));
        groups.forEach(group -> actions.putAll(group.actions()));
    }

    @Override
    public String targetPrefix() {
        return "Kinesis_20131202";
    }

    @Override
    public String permissionPrefix() {
        return "kinesis";
    }

    @Override
    public boolean offers(String action) {
        return actions.containsKey(action);
    }

    @Override
    public Reply call(String action, Input input) {
        return Objects.requireNonNull(actions.get(action)).apply(input);
    }

    @Override
    public Disturbance disturbance(String action, Input input) {
        return faults.next(Names.streamNameOf(input));
    }
}
