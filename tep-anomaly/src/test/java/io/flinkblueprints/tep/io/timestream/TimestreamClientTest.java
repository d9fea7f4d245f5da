// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.timestream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinkblueprints.sandbox.aws.AwsStoreServer;
import io.flinkblueprints.sandbox.aws.TimestreamService;
import io.flinkblueprints.tep.io.StorePoints;
import io.flinkblueprints.tep.io.store.StoreAnswer;
import io.flinkblueprints.tep.model.StorePoint;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an endpoint that answers as the service was seen to. */
class TimestreamClientTest {

    private final TimestreamService timestream = new TimestreamService();
    private AwsStoreServer server;
    private TimestreamClient client;

    @BeforeEach
    void starts() {
        timestream.create("tep.plants");
        server = AwsStoreServer.start(timestream);
        client = client("plants", server.endpoint());
    }

    @AfterEach
    void stops() {
        client.close();
        server.close();
    }

    @Test
    void writesOneMultiMeasureRecordForAPoint() {
        StorePoint point =
                StorePoints.scored("plant-1", 946684836000L, 5, 0.5, Double.NaN, 3, 1e-7);
        assertThat(write(point, StorePoints.measured("plant-1", 1))).hasToString("WRITTEN");
        List<JsonNode> records = timestream.records("tep.plants");
        assertThat(records.get(0).toString().replace('"', '\''))
                .isEqualTo(
                        "{'Dimensions':[{'Name':'plant','Value':'plant-1'}],"
                                + "'MeasureName':'stage_scores','MeasureValueType':'MULTI',"
                                + "'Time':'946684836000','TimeUnit':'MILLISECONDS','MeasureValues':["
                                + "{'Name':'score_reactor_feed','Value':'0.5','Type':'DOUBLE'},"
                                + "{'Name':'score_product','Value':'3.0','Type':'DOUBLE'},"
                                + "{'Name':'score_continuous','Value':'1.0E-7','Type':'DOUBLE'},"
                                + "{'Name':'sequence','Value':'5','Type':'BIGINT'}]}");
        assertThat(records.get(1).get("MeasureValues")).hasSize(41 + 12 + 1);
    }

    @Test
    void takesARecordThatIsWrittenTwiceForOne() {
        StorePoint point = StorePoints.measured("plant-1", 1);
        assertThat(write(point)).hasToString("WRITTEN");
        assertThat(write(point)).hasToString("WRITTEN");
        assertThat(timestream.records("tep.plants")).hasSize(1);
    }

    @Test
    void readsWhichRecordsAreRejectedAndWhy() {
        write(StorePoints.scored("p", 3000, 3, 1));
        timestream.retainFrom(Instant.ofEpochMilli(1500));
        StoreAnswer answer =
                write(
                        StorePoints.scored("p", 1000, 1, 1),
                        StorePoints.scored("p", 2000, 2, 1),
                        StorePoints.scored("p", 3000, 3, 99));
        assertThat(answer.toString())
                .startsWith("SOME_REFUSED{0=The record timestamp is outside the time range")
                .contains("2=A record already exists with the same time, dimensions, measure name")
                .doesNotContain("1=");
        assertThat(timestream.records("tep.plants")).hasSize(2);
    }

    @Test
    void triesAgainWhenItIsTooFast() {
        timestream.faults().throttleCalls(1);
        assertThat(write(StorePoints.measured("p", 1)).toString())
                .startsWith("LATER: Rate exceeded");
        assertThat(write(StorePoints.measured("p", 1))).hasToString("WRITTEN");
    }

    @Test
    void givesUpWithoutTheRightToWriteOrWithoutTheTable() {
        timestream.faults().denyAccess(true);
        assertThat(write(StorePoints.measured("p", 1)).toString())
                .startsWith("NEVER: User is not authorized to perform: timestream:WriteRecords");
        timestream.faults().denyAccess(false);
        try (TimestreamClient other = client("elsewhere", server.endpoint())) {
            assertThat(other.write(StorePoints.measured(1)).join().toString())
                    .startsWith("NEVER: The table tep.elsewhere does not exist");
        }
    }

    @Test
    void narrowsDownARequestThatIsNotValid() {
        assertThat(client.write(StorePoints.measured(101)).join().toString())
                .startsWith("REFUSED: 1 validation error detected");
    }

    @Test
    void triesAgainWhenNobodyListens() {
        server.close();
        assertThat(write(StorePoints.measured("p", 1)).toString()).startsWith("LATER: Timestream:");
    }

    @Test
    void givesUpOnAFaultOfThisProgram() {
        assertThat(TimestreamAnswers.of(new IllegalArgumentException("wrong")).toString())
                .startsWith("NEVER: ");
    }

    private StoreAnswer write(StorePoint... points) {
        return client.write(List.of(points)).join();
    }

    private static TimestreamClient client(String table, URI endpoint) {
        Properties properties = new Properties();
        properties.setProperty("aws.region", "us-east-1");
        properties.setProperty("aws.endpoint", endpoint.toString());
        properties.setProperty("aws.credentials.provider", "BASIC");
        properties.setProperty("aws.credentials.provider.basic.accesskeyid", "local");
        properties.setProperty("aws.credentials.provider.basic.secretkey", "local");
        properties.setProperty("aws.http.protocol.version", "HTTP1_1");
        return new TimestreamClient("tep", table, properties);
    }
}
