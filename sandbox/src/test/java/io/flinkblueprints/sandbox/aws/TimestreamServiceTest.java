// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimestreamServiceTest {

    private final TimestreamService timestream = new TimestreamService();
    private AwsStoreServer server;

    @BeforeEach
    void starts() {
        timestream.create("sea.heights");
        server = AwsStoreServer.start(timestream);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void keepsARecordThatComesTwiceOnce() throws Exception {
        assertThat(write(record(1000, 1), record(2000, 2)))
                .isEqualTo("200 {'RecordsIngested':{'Total':2,'MemoryStore':2,'MagneticStore':0}}");
        assertThat(write(record(1000, 1))).startsWith("200 ");
        assertThat(timestream.records("sea.heights"))
                .extracting(record -> record.get("Time").asText())
                .containsExactly("1000", "2000");
    }

    @Test
    void rejectsSomeRecordsAndTakesTheOthers() throws Exception {
        write(record(1000, 1));
        timestream.retainFrom(Instant.ofEpochMilli(500));
        assertThat(write(record(1, 1), record(2000, 2), record(1000, 9)))
                .startsWith(
                        "419 {'__type':'RejectedRecordsException','message':'One or more records have"
                                + " been rejected. See RejectedRecords for details.'")
                .contains(
                        "{'RecordIndex':0,'Reason':'The record timestamp is outside the time range")
                .contains("{'RecordIndex':2,'Reason':'A record already exists with the same time");
        assertThat(timestream.records("sea.heights")).hasSize(2);
    }

    @Test
    void refusesWhoeverIsTooFastOrMayNotWrite() throws Exception {
        timestream.faults().throttleCalls(1);
        assertThat(write(record(1, 1))).startsWith("429 {'__type':'ThrottlingException'");
        timestream.faults().denyAccess(true);
        assertThat(write(record(1, 1))).startsWith("400 {'__type':'AccessDeniedException'");
    }

    @Test
    void takesNoMoreThanAHundredRecordsAndNoTableThatIsNotThere() throws Exception {
        String[] many = IntStream.range(0, 101).mapToObj(i -> record(i, i)).toArray(String[]::new);
        assertThat(write(many)).startsWith("400 {'__type':'ValidationException'");
        timestream.create("sea.depths");
        assertThat(call("{'DatabaseName':'sea','TableName':'winds','Records':[{}]}"))
                .startsWith("400 {'__type':'ResourceNotFoundException'");
    }

    private static String record(long time, double value) {
        return "{'Time':'"
                + time
                + "','Dimensions':[{'Name':'buoy','Value':'a'}],'MeasureName':'m','MeasureValue':'"
                + value
                + "'}";
    }

    private String write(String... records) throws Exception {
        return call(
                IntStream.range(0, records.length)
                        .mapToObj(i -> records[i])
                        .collect(
                                Collectors.joining(
                                        ",",
                                        "{'DatabaseName':'sea','TableName':'heights','Records':[",
                                        "]}")));
    }

    private String call(String body) throws Exception {
        return JsonCalls.post(server.endpoint(), "Timestream_20181101.WriteRecords", body);
    }
}
