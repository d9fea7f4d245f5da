// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.wire.AwsError;
import io.flinkblueprints.sandbox.kinesis.wire.AwsService;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writing to Amazon Data Firehose, API version 2015-08-04: PutRecord and PutRecordBatch into
 * streams that were created here, within the limits of the service.
 */
public final class FirehoseService implements AwsService {

    private static final int RECORDS_A_BATCH = 500;
    private static final int BYTES_A_BATCH = 4 << 20;
    private static final int BYTES_A_RECORD = 1000 << 10;

    private final StoreFaults faults = new StoreFaults();
    private final Map<String, List<byte[]>> streams = new TreeMap<>();
    private long number;

    /** Its fault switches. */
    public StoreFaults faults() {
        return faults;
    }

    /** Creates a delivery stream. */
    public synchronized void create(String stream) {
        streams.putIfAbsent(stream, new ArrayList<>());
    }

    /** What a stream was given, in order. */
    public synchronized List<byte[]> records(String stream) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    @Override
    public String targetPrefix() {
        return "Firehose_20150804";
    }

    @Override
    public String permissionPrefix() {
        return "firehose";
    }

    @Override
    public boolean offers(String action) {
        return action.equals("PutRecord") || action.equals("PutRecordBatch");
    }

    @Override
    public synchronized Reply call(String action, Input input) {
        String stream = input.requiredText("DeliveryStreamName");
        if (faults.deniesAccess()) {
            throw AwsError.refused(
                    "AccessDeniedException",
                    "User is not authorized to perform: firehose:"
                            + action
                            + " on resource: "
                            + stream);
        }
        if (faults.throttlesCall()) {
            throw AwsError.of("ServiceUnavailableException", 503, "Slow down.");
        }
        List<byte[]> records = streams.get(stream);
        if (records == null) {
            throw AwsError.refused(
                    "ResourceNotFoundException", "Firehose " + stream + " not found");
        }
        return new Reply.Message(
                action.equals("PutRecord") ? putOne(records, input) : putBatch(records, input));
    }

    private ObjectNode putOne(List<byte[]> records, Input input) {
        Input record = input.structure("Record");
        if (record == null) {
            throw AwsError.validation("Value null at 'record' failed to satisfy constraint");
        }
        records.add(data(record));
        return Reply.message().put("RecordId", "record-" + ++number).put("Encrypted", false);
    }

    private ObjectNode putBatch(List<byte[]> records, Input input) {
        List<byte[]> batch =
                input.requiredStructures("Records", 1, RECORDS_A_BATCH).stream()
                        .map(FirehoseService::data)
                        .toList();
        if (batch.stream().mapToLong(data -> data.length).sum() > BYTES_A_BATCH) {
            throw AwsError.refused("InvalidArgumentException", "Records size exceeds 4 MB limit");
        }
        ObjectNode reply = Reply.message();
        ArrayNode responses = reply.putArray("RequestResponses");
        int failed = 0;
        for (byte[] data : batch) {
            if (faults.failsRecord()) {
                failed++;
                responses
                        .addObject()
                        .put("ErrorCode", "ServiceUnavailableException")
                        .put("ErrorMessage", "Slow down.");
            } else {
                records.add(data);
                responses.addObject().put("RecordId", "record-" + ++number);
            }
        }
        return reply.put("FailedPutCount", failed).put("Encrypted", false);
    }

    private static byte[] data(Input record) {
        byte[] data = record.requiredBytes("Data");
        if (data.length > BYTES_A_RECORD) {
            throw Input.violated(
                    "Data",
                    data.length + " bytes",
                    "Member must have length less than or equal to " + BYTES_A_RECORD);
        }
        return data;
    }
}
