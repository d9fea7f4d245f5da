// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.wire.AwsError;
import io.flinkblueprints.sandbox.kinesis.wire.AwsService;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writing to Amazon Timestream for LiveAnalytics, API version 2018-11-01: WriteRecords into tables
 * that were created here.
 *
 * <p>Records of a request are taken or rejected each for itself, with the status, message and
 * reasons that clients of the service have reported: outside the table's retention, or there
 * already with other values. The same record once more is taken and changes nothing.
 */
public final class TimestreamService implements AwsService {

    private static final int RECORDS_A_REQUEST = 100;

    /** Not 400, whatever the service's model says. */
    private static final int REJECTED = 419;

    private static final String EXISTS =
            "A record already exists with the same time, dimensions, measure name, and record"
                    + " version. A higher record version must be specified in order to update the"
                    + " measure value. Specifying record version is supported by the latest SDKs.";

    private final StoreFaults faults = new StoreFaults();
    private final Map<String, Map<String, JsonNode>> tables = new TreeMap<>();
    private volatile Instant retainedFrom = Instant.MIN;

    /** Its fault switches. */
    public StoreFaults faults() {
        return faults;
    }

    /** Creates a table, named with its database as {@code database.table}. */
    public synchronized void create(String table) {
        tables.putIfAbsent(table, new LinkedHashMap<>());
    }

    /** Records from before are outside the retention of every table. */
    public void retainFrom(Instant time) {
        retainedFrom = time;
    }

    /** The records of a table as they were sent, each once. */
    public synchronized List<JsonNode> records(String table) {
        return List.copyOf(tables.getOrDefault(table, Map.of()).values());
    }

    @Override
    public String targetPrefix() {
        return "Timestream_20181101";
    }

    @Override
    public String permissionPrefix() {
        return "timestream";
    }

    @Override
    public boolean offers(String action) {
        return action.equals("WriteRecords");
    }

    @Override
    public synchronized Reply call(String action, Input input) {
        String name = input.requiredText("DatabaseName") + "." + input.requiredText("TableName");
        List<Input> records = input.requiredStructures("Records", 1, RECORDS_A_REQUEST);
        if (faults.deniesAccess()) {
            throw AwsError.refused(
                    "AccessDeniedException",
                    "User is not authorized to perform: timestream:WriteRecords on resource: "
                            + name);
        }
        if (faults.throttlesCall()) {
            throw AwsError.of("ThrottlingException", 429, "Rate exceeded");
        }
        Map<String, JsonNode> table = tables.get(name);
        if (table == null) {
            throw AwsError.refused(
                    "ResourceNotFoundException", "The table " + name + " does not exist.");
        }
        return new Reply.Message(write(table, records));
    }

    private ObjectNode write(Map<String, JsonNode> table, List<Input> records) {
        ObjectNode error = Reply.message();
        ArrayNode rejected = error.putArray("RejectedRecords");
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i).tree();
            @Nullable String reason = reason(table, record);
            if (reason == null) {
                table.put(identity(record), record);
            } else {
                rejected.addObject().put("RecordIndex", i).put("Reason", reason);
            }
        }
        if (!rejected.isEmpty()) {
            throw AwsError.of(
                            "RejectedRecordsException",
                            REJECTED,
                            "One or more records have been rejected. See RejectedRecords for"
                                    + " details.")
                    .with(error);
        }
        ObjectNode reply = Reply.message();
        reply.putObject("RecordsIngested")
                .put("Total", records.size())
                .put("MemoryStore", records.size())
                .put("MagneticStore", 0);
        return reply;
    }

    private @Nullable String reason(Map<String, JsonNode> table, JsonNode record) {
        if (Instant.ofEpochMilli(record.path("Time").asLong()).isBefore(retainedFrom)) {
            return "The record timestamp is outside the time range ["
                    + retainedFrom
                    + ", ...) of the memory store.";
        }
        JsonNode before = table.get(identity(record));
        return before == null || before.equals(record) ? null : EXISTS;
    }

    private static String identity(JsonNode record) {
        return record.path("Time").asText()
                + record.path("Dimensions")
                + record.path("MeasureName").asText();
    }
}
