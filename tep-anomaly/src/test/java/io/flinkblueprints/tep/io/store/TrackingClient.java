// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.tep.model.StorePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A store in memory that answers as it is told, from another thread as a real client does. */
final class TrackingClient implements StoreClient {

    private final Function<List<StorePoint>, StoreAnswer> answers;
    private final List<List<StorePoint>> requests = new ArrayList<>();
    private final List<StorePoint> written = new ArrayList<>();
    private int underWay;
    private int mostUnderWay;
    private boolean closed;

    TrackingClient(Function<List<StorePoint>, StoreAnswer> answers) {
        this.answers = answers;
    }

    /** A store that refuses any request with one of these sequence numbers in it. */
    static TrackingClient refusing(List<Long> sequences) {
        return new TrackingClient(
                points ->
                        points.stream().anyMatch(point -> sequences.contains(point.sequence))
                                ? StoreAnswer.refused("does not fit")
                                : StoreAnswer.written());
    }

    @Override
    public synchronized CompletableFuture<StoreAnswer> write(List<StorePoint> points) {
        requests.add(List.copyOf(points));
        underWay++;
        mostUnderWay = Math.max(mostUnderWay, underWay);
        return CompletableFuture.supplyAsync(() -> answer(points));
    }

    private synchronized StoreAnswer answer(List<StorePoint> points) {
        underWay--;
        StoreAnswer answer = answers.apply(points);
        if (answer.kind() == StoreAnswer.Kind.WRITTEN) {
            written.addAll(points);
        } else if (answer.kind() == StoreAnswer.Kind.SOME_REFUSED) {
            for (int i = 0; i < points.size(); i++) {
                if (!answer.refusedByIndex().containsKey(i)) {
                    written.add(points.get(i));
                }
            }
        }
        return answer;
    }

    synchronized List<List<StorePoint>> requests() {
        return new ArrayList<>(requests);
    }

    synchronized List<StorePoint> written() {
        return new ArrayList<>(written);
    }

    synchronized int mostUnderWay() {
        return mostUnderWay;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
