// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirehoseServiceTest {

    private static final String TWO =
            "{'DeliveryStreamName':'rows','Records':[{'Data':'YQ=='},{'Data':'Yg=='}]}";

    private final FirehoseService firehose = new FirehoseService();
    private AwsStoreServer server;

    @BeforeEach
    void starts() {
        firehose.create("rows");
        server = AwsStoreServer.start(firehose);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void keepsWhatItIsGiven() throws Exception {
        assertThat(call("PutRecordBatch", TWO))
                .isEqualTo(
                        "200 {'RequestResponses':[{'RecordId':'record-1'},{'RecordId':'record-2'}],"
                                + "'FailedPutCount':0,'Encrypted':false}");
        call("PutRecord", "{'DeliveryStreamName':'rows','Record':{'Data':'Yw=='}}");
        assertThat(firehose.records("rows"))
                .extracting(data -> new String(data, StandardCharsets.UTF_8))
                .containsExactly("a", "b", "c");
    }

    @Test
    void takesSomeRecordsOfABatchAndNotOthers() throws Exception {
        firehose.faults().failRecords(1);
        assertThat(call("PutRecordBatch", TWO))
                .startsWith("200 ")
                .contains("'ErrorCode':'ServiceUnavailableException'", "'FailedPutCount':1");
        assertThat(firehose.records("rows")).hasSize(1);
        assertThat(call("PutRecordBatch", TWO)).contains("'FailedPutCount':0");
    }

    @Test
    void refusesWhoeverIsTooFastOrMayNotWrite() throws Exception {
        firehose.faults().throttleCalls(1);
        assertThat(call("PutRecordBatch", TWO))
                .startsWith("503 {'__type':'ServiceUnavailableException'");
        firehose.faults().denyAccess(true);
        assertThat(call("PutRecordBatch", TWO)).startsWith("400 {'__type':'AccessDeniedException'");
        firehose.faults().denyAccess(false);
        assertThat(call("PutRecordBatch", TWO)).startsWith("200 ");
        assertThat(firehose.records("rows")).hasSize(2);
    }

    @Test
    void knowsOnlyItsOwnStreamsAndActions() throws Exception {
        assertThat(call("PutRecordBatch", TWO.replace("rows", "columns")))
                .startsWith("400 {'__type':'ResourceNotFoundException'");
        assertThat(call("DeleteDeliveryStream", "{}"))
                .startsWith("400 {'__type':'UnknownOperationException'");
    }

    private String call(String action, String body) throws Exception {
        return JsonCalls.post(server.endpoint(), "Firehose_20150804." + action, body);
    }
}
