// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.common.metrics.BlueprintMetrics;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.tep.io.LineProtocol;
import io.flinkblueprints.tep.model.StorePoint;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.metrics.MetricGroup;

/**
 * Batches points, and has none left when a checkpoint's barrier passes: each is written, or refused
 * and handed on as a dead letter before the barrier.
 */
final class StoreWriter extends AsyncSinkWriter<StorePoint, StorePoint>
        implements CommittingSinkWriter<StorePoint, Rejected> {

    private final long largestPoint;
    private final RefusedPoints refused;
    private final StoreRequests requests;

    StoreWriter(String uid, StoreClient client, Delivery delivery, WriterInitContext context) {
        super((point, unused) -> point, context, configuration(delivery), List.of());
        largestPoint = delivery.bytes();
        refused =
                new RefusedPoints(
                        uid, () -> context.getProcessingTimeService().getCurrentProcessingTime());
        requests = new StoreRequests(client, delivery, refused);
        MetricGroup metrics = BlueprintMetrics.group(context.metricGroup());
        metrics.gauge("pointsRefused", refused::total);
        metrics.gauge("requestsRepeated", requests::repeated);
    }

    @Override
    protected void submitRequestEntries(
            List<StorePoint> points, ResultHandler<StorePoint> handler) {
        requests.send(points)
                .whenComplete(
                        (written, failure) -> {
                            if (failure == null) {
                                handler.complete();
                            } else {
                                handler.completeExceptionally(cause(failure));
                            }
                        });
    }

    /** At least as long as the point will be; a point above the limit makes a batch of its own. */
    @Override
    protected long getSizeInBytes(StorePoint point) {
        return Math.min(LineProtocol.longest(point), largestPoint);
    }

    /** Also what has not waited long enough: nothing is kept over a checkpoint. */
    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        super.flush(true);
    }

    @Override
    public Collection<Rejected> prepareCommit() {
        return refused.take();
    }

    @Override
    public void close() {
        requests.close();
        super.close();
    }

    private static Exception cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Exception ? (Exception) cause : new IllegalStateException(cause);
    }

    private static AsyncSinkWriterConfiguration configuration(Delivery delivery) {
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(delivery.points())
                .setMaxBatchSizeInBytes(delivery.bytes())
                .setMaxInFlightRequests(delivery.requests())
                .setMaxBufferedRequests(delivery.points() * (delivery.requests() + 1))
                .setMaxTimeInBufferMS(delivery.interval().toMillis())
                .setMaxRecordSizeInBytes(delivery.bytes())
                .build();
    }
}
