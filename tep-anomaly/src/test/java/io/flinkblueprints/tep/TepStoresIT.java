// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.aws.FirehoseService;
import io.flinkblueprints.sandbox.aws.TimestreamService;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.junit.SandboxExtension.Job;
import io.flinkblueprints.sandbox.manifest.Manifest.StoreKind;
import io.flinkblueprints.sandbox.service.LocalFiles;
import io.flinkblueprints.sandbox.service.LocalFirehose;
import io.flinkblueprints.sandbox.service.LocalStore;
import io.flinkblueprints.sandbox.service.LocalTimeSeries;
import io.flinkblueprints.sandbox.service.LocalTimestream;
import io.flinkblueprints.sandbox.timeseries.QuestDb;
import io.flinkblueprints.tep.domain.Series;
import io.flinkblueprints.tep.simulator.PlantMessage;
import io.flinkblueprints.tep.simulator.PlantMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shaded jar and the stores behind its scores. */
class TepStoresIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLES = 300;

    @RegisterExtension final SandboxExtension sandbox = SandboxExtension.ofModule(Path.of(""));

    @Test
    void keepsEverySampleOnceAlsoWhenAllAreReadTwice() throws Exception {
        Job job = sandbox.start();
        send(job);
        job.await("tep-scores", SAMPLES);
        job.stopWithSavepoint();
        awaitRows("plant_measurements", SAMPLES);
        awaitRows("stage_scores", SAMPLES);
        List<JsonNode> before = database().query("SELECT * FROM stage_scores ORDER BY timestamp");

        Job again = sandbox.start("TimeSeries.batch.points=7");
        again.await("tep-scores", 2 * SAMPLES);
        again.stopWithSavepoint();
        assertThat(database().query("SELECT * FROM stage_scores ORDER BY timestamp"))
                .isEqualTo(before);
        assertThat(count("plant_measurements")).isEqualTo(SAMPLES);
        assertThat(
                        database()
                                .query(
                                        "SELECT count(), min(sequence), max(sequence), count_distinct(sequence)"
                                                + " FROM plant_measurements WHERE plant = 'plant-1'")
                                .get(0))
                .hasToString("[300,1,300,300]");
        assertThat(number("SELECT avg(reactor_pressure) FROM plant_measurements"))
                .isBetween(2600.0, 2800.0);
        everyQueryOfTheDashboardFindsWhatItShows();
    }

    private void everyQueryOfTheDashboardFindsWhatItShows() throws Exception {
        // Columns come with their first value, those of the product after 1,600 samples.
        for (Series series : Series.values()) {
            for (String field : series.fields()) {
                database()
                        .query(
                                "ALTER TABLE "
                                        + series.table()
                                        + " ADD COLUMN IF NOT EXISTS "
                                        + field
                                        + " DOUBLE");
            }
        }
        JsonNode dashboard = JSON.readTree(Path.of("grafana/tep-anomaly.json").toFile());
        assertThat(database().query(dashboard.at("/templating/list/1/query").asText()))
                .extracting(row -> row.get(0).asText())
                .containsExactly("plant-1");
        List<JsonNode> targets = dashboard.findValues("rawSql");
        assertThat(targets).hasSize(11);
        for (JsonNode sql : targets) {
            // What Grafana puts in for its macros.
            String query =
                    sql.asText()
                            .replace("$plant", "plant-1")
                            .replace("$__timeFilter(timestamp)", "timestamp > '1999-01-01'");
            assertThat(database().query(query)).as(query).hasSizeGreaterThan(1);
        }
    }

    @Test
    void makesDeadLettersOfPointsThatTheDatabaseRefusesAndKeepsTheOthers() throws Exception {
        // A column of this type holds no number above 127.
        database().query("ALTER TABLE stage_scores ADD COLUMN sequence BYTE");
        Job job = sandbox.start();
        send(job);
        List<JsonNode> letters = json(job.await("tep-dead-letters", SAMPLES - 127));
        job.stopWithSavepoint();
        awaitRows("stage_scores", 127);
        awaitRows("plant_measurements", SAMPLES);
        assertThat(letters)
                .hasSize(SAMPLES - 127)
                .allSatisfy(
                        letter -> {
                            assertThat(letter.get("reason").asText()).isEqualTo("REFUSED_BY_STORE");
                            assertThat(letter.get("detail").asText())
                                    .contains("answered 400", "stage_scores", "sequence");
                            assertThat(letter.at("/source/shard").asText())
                                    .isEqualTo("stage_scores");
                            assertThat(
                                            new String(
                                                    letter.get("bytes").binaryValue(),
                                                    StandardCharsets.UTF_8))
                                    .startsWith("stage_scores,plant=plant-1 ");
                        });
        assertThat(letters)
                .extracting(letter -> letter.at("/source/position").asInt())
                .doesNotHaveDuplicates()
                .allMatch(sequence -> sequence > 127 && sequence <= SAMPLES);
    }

    @Test
    void archivesEverySampleExactlyOnceByPlantAndHourOverASavepoint() throws Exception {
        Job job = sandbox.start();
        send(job, course().subList(0, 170));
        job.await("tep-scores", 170);
        String savepoint = job.stopWithSavepoint();
        Job restored = sandbox.startFrom(savepoint, 1);
        send(restored, course().subList(170, SAMPLES));
        restored.await("tep-scores", SAMPLES);
        restored.stopWithSavepoint();

        Path archive = ((LocalFiles) store(StoreKind.FILES)).folder("archive");
        String header = null;
        List<Integer> sequences = new ArrayList<>();
        for (Path file : files(archive)) {
            assertThat(file.getFileName().toString()).startsWith("samples-").endsWith(".csv");
            List<String> lines = Files.readAllLines(file);
            header = lines.get(0);
            for (String row : lines.subList(1, lines.size())) {
                String[] fields = row.split(",", -1);
                assertThat(fields).hasSameSizeAs(header.split(",", -1));
                assertThat(archive.relativize(file).getParent())
                        .isEqualTo(folder(fields[0], Instant.parse(fields[1])));
                sequences.add(Integer.valueOf(fields[2]));
            }
        }
        assertThat(header).startsWith("plant,at,sequence,a_feed,").endsWith(",xmv_agitator_speed");
        assertThat(sequences)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, SAMPLES).boxed().toList());
    }

    @Test
    void writesTimestreamAndFirehoseWhateverOfItIsThrottledOrRejected() throws Exception {
        FirehoseService firehose = ((LocalFirehose) store(StoreKind.FIREHOSE)).service();
        TimestreamService timestream = ((LocalTimestream) store(StoreKind.TIMESTREAM)).service();
        firehose.faults().failRecords(20);
        timestream.faults().throttleCalls(3);
        // The plant sends a sample every 36 s, the first after 36 s; a hundred are too old.
        timestream.retainFrom(Instant.parse("2000-01-01T00:00:00Z").plusSeconds(36 * 100 + 1));
        Job job =
                sandbox.start(
                        "TimeSeries.enabled=false",
                        "Timestream.enabled=true",
                        "Archive.sink=FIREHOSE");
        send(job);
        job.await("tep-scores", SAMPLES);
        List<JsonNode> letters = json(job.await("tep-dead-letters", 2 * 100));
        job.stopWithSavepoint();
        assertThat(timestream.records("tep.plants")).hasSize(2 * (SAMPLES - 100));
        assertThat(letters)
                .hasSize(2 * 100)
                .allSatisfy(
                        letter ->
                                assertThat(letter.get("detail").asText())
                                        .contains("outside the time range"));
        assertThat(firehose.records("tep-archive"))
                .extracting(row -> new String(row, StandardCharsets.UTF_8).split(",")[2])
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, SAMPLES).mapToObj(String::valueOf).toList());
    }

    @Test
    void failsInsteadOfHangingWhenFirehoseDeniesAccess() throws Exception {
        ((LocalFirehose) store(StoreKind.FIREHOSE)).service().faults().denyAccess(true);
        failsWith("not authorized to perform: firehose:PutRecordBatch", "Archive.sink=FIREHOSE");
    }

    @Test
    void failsInsteadOfHangingWhenTimestreamDeniesAccess() throws Exception {
        ((LocalTimestream) store(StoreKind.TIMESTREAM)).service().faults().denyAccess(true);
        failsWith("not authorized to perform: timestream:WriteRecords", "Timestream.enabled=true");
    }

    private void failsWith(String message, String... settings) throws InterruptedException {
        Job job = sandbox.start(settings);
        send(job);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!job.flink().failures().toString().contains(message)) {
            assertThat(System.nanoTime())
                    .as("the job hangs; failures: %s", job.flink().failures())
                    .isLessThan(end);
            Thread.sleep(200);
        }
        job.flink().cancel();
    }

    private static Path folder(String plant, Instant at) {
        var hour = at.atOffset(ZoneOffset.UTC);
        return Path.of(
                "plant=" + plant,
                "date=" + hour.toLocalDate(),
                "hour=%02d".formatted(hour.getHour()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<PlantMessage> course() {
        PlantMessages plant = new PlantMessages(1, 7);
        return Stream.generate(plant::next).limit(SAMPLES).toList();
    }

    private static void send(Job job) {
        send(job, course());
    }

    private static void send(Job job, List<PlantMessage> messages) {
        job.send("tep-ingest", messages, PlantMessage::plantId, PlantMessage::record);
    }

    private QuestDb database() {
        return ((LocalTimeSeries) store(StoreKind.TIMESERIES)).database();
    }

    private LocalStore store(StoreKind kind) {
        return sandbox.sandbox().services().store(kind);
    }

    private int count(String table) {
        return (int) number("SELECT count() FROM " + table);
    }

    private double number(String sql) {
        return database().query(sql).get(0).get(0).asDouble();
    }

    /** The database has answered for the rows and applies them to the table a little later. */
    private void awaitRows(String table, int rows) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (count(table) < rows && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(count(table)).as("rows of %s", table).isEqualTo(rows);
    }

    private static List<JsonNode> json(List<byte[]> records) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (byte[] record : records) {
            all.add(JSON.readTree(record));
        }
        return all;
    }
}
