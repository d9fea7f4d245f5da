// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.tep.model.StorePoint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessageTypeInfo;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.util.Collector;

/**
 * Writes points to a store, at least once; points that the store refuses become dead letters, at
 * least once as well.
 *
 * <p>What this sink has to commit are the dead letters. The writer hands them over when it has
 * flushed for a checkpoint, ahead of the barrier, so a checkpoint that covers a refused point has
 * its letter in the state of the dead letters' own sink, or that sink has written it.
 *
 * <p>Flink's {@code sinkTo} would end the stream here, and Flink 1.20 cannot expand a sink inside
 * the topology of another one. So {@link #write} appends the writer as {@code sinkTo} does inside,
 * and takes what it commits as a stream.
 */
public final class StoreSink implements Sink<StorePoint>, SupportsCommitter<Rejected> {

    private static final long serialVersionUID = 1L;

    private final String uid;
    private final StoreClient.Factory client;
    private final Delivery delivery;

    StoreSink(String uid, StoreClient.Factory client, Delivery delivery) {
        this.uid = uid;
        this.client = client;
        this.delivery = delivery;
    }

    /**
     * Appends the writer.
     *
     * @param uid of the writer, also its name
     * @return the points that the store refuses, for the sink of dead letters
     */
    public static DataStream<Rejected> write(
            DataStream<StorePoint> points,
            StoreClient.Factory client,
            Delivery delivery,
            String uid) {
        String takeRefused = "take-refused-by-" + uid;
        return points.transform(
                        uid,
                        CommittableMessageTypeInfo.of(RejectedSerializer::new),
                        new SinkWriterOperatorFactory<StorePoint, Rejected>(
                                new StoreSink(uid, client, delivery)))
                .uid(uid)
                .flatMap(StoreSink::letter, TypeInformation.of(Rejected.class))
                .uid(takeRefused)
                .name(takeRefused);
    }

    @Override
    public SinkWriter<StorePoint> createWriter(WriterInitContext context) {
        return new StoreWriter(uid, client.connect(), delivery, context);
    }

    @Override
    @Deprecated
    public SinkWriter<StorePoint> createWriter(InitContext context) {
        throw new UnsupportedOperationException("Flink 1.20 calls the other method");
    }

    @Override
    public Committer<Rejected> createCommitter(CommitterInitContext context) {
        throw new UnsupportedOperationException(
                "append this sink by StoreSink.write, which takes the refused points");
    }

    @Override
    public SimpleVersionedSerializer<Rejected> getCommittableSerializer() {
        return new RejectedSerializer();
    }

    private static void letter(CommittableMessage<Rejected> message, Collector<Rejected> out) {
        if (message instanceof CommittableWithLineage) {
            out.collect(((CommittableWithLineage<Rejected>) message).getCommittable());
        }
    }
}
