// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.tep.io.archive.ArchiveSettings;
import io.flinkblueprints.tep.io.archive.SampleArchive;
import io.flinkblueprints.tep.io.influx.TimeSeriesSettings;
import io.flinkblueprints.tep.io.store.StoreSink;
import io.flinkblueprints.tep.io.timestream.TimestreamSettings;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.model.StageScores;
import io.flinkblueprints.tep.model.StorePoint;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The stores behind the scores; those that are not enabled leave no trace in the graph. */
final class TepStores {

    private TepStores() {}

    /**
     * Appends the stores.
     *
     * @return for each of them what it refused
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // An array of streams, for their union.
    static DataStream<Rejected>[] write(TepAnomalyTopology topology, TepSettings settings) {
        List<DataStream<Rejected>> refused = new ArrayList<>();
        TimeSeriesSettings timeSeries = settings.timeSeries();
        TimestreamSettings timestream = settings.timestream();
        if (timeSeries.isEnabled() || timestream.isEnabled()) {
            DataStream<StorePoint> points = points(topology.samples(), topology.scores());
            if (timeSeries.isEnabled()) {
                refused.add(
                        StoreSink.write(
                                points,
                                timeSeries.client(),
                                timeSeries.delivery(),
                                "write-time-series"));
            }
            if (timestream.isEnabled()) {
                refused.add(
                        StoreSink.write(
                                points,
                                timestream.client(),
                                timestream.delivery(),
                                "write-timestream"));
            }
        }
        ArchiveSettings archive = settings.archive();
        if (archive.isEnabled()) {
            SampleArchive.write(topology.samples(), archive, "archive-samples");
        }
        return refused.toArray(new DataStream[0]);
    }

    private static DataStream<StorePoint> points(
            DataStream<PlantSample> samples, DataStream<StageScores> scores) {
        TypeInformation<StorePoint> type = TypeInformation.of(StorePoint.class);
        DataStream<StorePoint> measured =
                samples.map(StorePoint::of, type)
                        .uid("take-measurements")
                        .name("take-measurements");
        DataStream<StorePoint> scored =
                scores.map(StorePoint::of, type).uid("take-scores").name("take-scores");
        return measured.union(scored)
                .filter(StorePoint::hasValues)
                .uid("skip-empty-points")
                .name("skip-empty-points");
    }
}
