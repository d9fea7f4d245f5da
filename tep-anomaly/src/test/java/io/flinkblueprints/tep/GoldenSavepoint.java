// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.cluster.ClusterConfig;
import io.flinkblueprints.sandbox.cluster.FlinkCluster;
import io.flinkblueprints.sandbox.cluster.FlinkJob;
import io.flinkblueprints.sandbox.cluster.MiniFlinkCluster;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import io.flinkblueprints.sandbox.run.Sandbox;
import io.flinkblueprints.sandbox.service.LocalService.Inlet;
import io.flinkblueprints.sandbox.service.LocalService.Tail;
import io.flinkblueprints.sandbox.service.LocalServices.Provider;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.simulator.PlantMessages;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A savepoint as the job of an earlier commit wrote it, the samples that came after it, and the
 * scores that the same job gave them in a run that nothing interrupted. In the folder of each:
 * {@code origin.txt} with the commit, {@code savepoint}, {@code samples.csv}, {@code scores.csv},
 * and {@code settings.txt} with what today's job has to be told to do as that one did.
 *
 * <p>{@link #main} wrote them and never writes over them. It starts whatever job jar the module has
 * in {@code target}, so a golden of a commit is made by building the jar there:
 *
 * <pre>
 * git worktree add ../earlier COMMIT
 * (cd ../earlier &amp;&amp; mvn -Pquick -pl tep-anomaly -am package)
 * mvn -DskipTests -pl tep-anomaly -am package \
 *     dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt
 * cp ../earlier/tep-anomaly/target/tep-anomaly-*-job.jar tep-anomaly/target/
 * cd tep-anomaly
 * java -cp target/test-classes:target/classes:$(cat target/test-classpath.txt) \
 *     io.flinkblueprints.tep.GoldenSavepoint savepoint-vN COMMIT [SETTING...]
 * </pre>
 *
 * <p>Version 1 is of a job with today's state. Version 0 is older: its forests knew no whitening,
 * so today's must not whiten, and its thresholds were fixed, so today's are learned from there on.
 *
 * <p>A savepoint names positions in the stream, which has to have them when the job starts from it.
 * The sandbox's Kinesis makes its sequence numbers of the shard's index and the record's place in
 * the shard, and the hash of the key chooses the shard. So a new stream in which each plant has
 * sent as many records as it had when the savepoint was taken has every position that it names.
 * Which records these are makes no difference, since none of them may be read again: the test sends
 * fillers that the job would refuse.
 */
final class GoldenSavepoint {

    /** Small forests that are warm when the savepoint is taken, to keep it small. */
    private static final List<String> SMALL =
            List.of("Forest.trees=8", "Forest.sample.size=32", "Forest.output.after=8");

    static final List<String> PLANTS = List.of("plant-1", "plant-2", "plant-3");

    /**
     * How many samples of each plant were read when the savepoint was taken: so many that every
     * analyser holds a value then.
     */
    static final int READ = 505;

    /** At which one, counted in a plant, the feed of A is lost. */
    static final int DISTURBED = 560;

    private static final int LAST = 625;
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String NAMES = "savepoint-v";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MathContext DIGITS = new MathContext(6);

    private final Path folder;

    private GoldenSavepoint(Path folder) {
        this.folder = folder;
    }

    /** Those that are kept, by name. */
    static List<GoldenSavepoint> all() throws IOException {
        try (java.util.stream.Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(path -> path.getFileName().toString().startsWith(NAMES))
                    .sorted()
                    .map(GoldenSavepoint::new)
                    .toList();
        }
    }

    /** What today's job has to be told. */
    List<String> settings() throws IOException {
        return Files.readAllLines(folder.resolve("settings.txt"));
    }

    /** Whether the savepoint holds thresholds that were learned. */
    boolean hasLearnedThresholds() throws IOException {
        return !settings().contains("Forest.scaling=NOISE");
    }

    /** To start a job from. */
    String location() {
        return folder.resolve("savepoint").toAbsolutePath().toUri().toString();
    }

    /** The samples after the savepoint, in the order in which they were sent. */
    List<Sample> samples() throws IOException {
        return Files.readAllLines(folder.resolve("samples.csv")).stream().map(Sample::of).toList();
    }

    /** The scores of each of these samples: of every stage, NaN while it warms up. */
    Map<String, List<Double>> scores() throws IOException {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("scores.csv"))) {
            List<String> fields = List.of(line.split(","));
            scores.put(fields.get(0), fields.stream().skip(1).map(Double::valueOf).toList());
        }
        return scores;
    }

    /** Scores in a record of the job's, as {@link #scores} has them. */
    static List<Double> scoresIn(JsonNode record) {
        List<Double> scores = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            JsonNode score = record.get("score_" + stage.id());
            scores.add(score.isNull() ? Double.NaN : score.doubleValue());
        }
        return scores;
    }

    /** Plant and number of the sample that a record is about. */
    static String identityOf(JsonNode record) {
        return record.get("plantId").asText() + "#" + record.get("sequence").asText();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    /** One message, shortened to what matters. */
    record Sample(List<String> fields) {

        static Sample of(String line) {
            return new Sample(List.of(line.split(",")));
        }

        /** Measurements with 6 digits; no manipulated variables. */
        static Sample shortened(byte[] message) throws IOException {
            JsonNode json = JSON.readTree(message);
            List<String> fields = new ArrayList<>();
            fields.add(json.get("plantId").asText());
            fields.add(json.get("at").asText());
            fields.add(json.get("sequence").asText());
            for (Measurement measurement : Measurement.all()) {
                BigDecimal value = new BigDecimal(json.get(measurement.fieldName()).asText());
                fields.add(value.round(DIGITS).stripTrailingZeros().toPlainString());
            }
            return new Sample(fields);
        }

        String plant() {
            return fields.get(0);
        }

        byte[] message() {
            ObjectNode json = JSON.createObjectNode();
            json.put("plantId", fields.get(0)).put("at", fields.get(1));
            json.put("sequence", Long.parseLong(fields.get(2)));
            for (Measurement measurement : Measurement.all()) {
                json.put(
                        measurement.fieldName(),
                        new BigDecimal(fields.get(3 + measurement.index())));
            }
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Writes a golden: its name, the commit whose job jar lies in {@code target}, and settings for
     * that job, if it needs more than small forests.
     */
    public static void main(String[] args) throws Exception {
        GoldenSavepoint golden = new GoldenSavepoint(FOLDER.resolve(args[0]));
        if (!args[0].startsWith(NAMES)) {
            throw new IllegalArgumentException("the name begins with " + NAMES);
        }
        Files.createDirectory(golden.folder);
        Files.writeString(golden.folder.resolve("origin.txt"), "commit " + args[1] + "\n");
        List<String> settings = new ArrayList<>(SMALL);
        settings.addAll(List.of(args).subList(2, args.length));
        Files.write(golden.folder.resolve("settings.txt"), settings);
        golden.write();
    }

    private void write() throws Exception {
        Blueprint whole = Blueprint.ofModule(Path.of("").toAbsolutePath());
        Blueprint blueprint =
                new Blueprint(
                        whole.manifest().withoutStores(Set.of("TimeSeries", "Archive")),
                        whole.module());
        Stream output = blueprint.manifest().mainOutput();
        List<Sample> samples = course();
        int read = READ * PLANTS.size();
        List<byte[]> results = Collections.synchronizedList(new ArrayList<>());
        Path work = Files.createTempDirectory("golden");
        // Small states carry the path at which they would have been files; nobody opens it.
        String savepoints = Path.of(System.getProperty("java.io.tmpdir"), "golden").toUri() + "";
        ClusterConfig config =
                ClusterConfig.local().with("execution.checkpointing.savepoint-dir", savepoints);
        try (FlinkCluster cluster = MiniFlinkCluster.start(config, work);
                Sandbox sandbox = Sandbox.on(cluster, blueprint, Provider.EMBEDDED);
                Tail tail =
                        sandbox.services()
                                .of(output)
                                .follow(output.name(), (stream, record) -> results.add(record))) {
            send(sandbox, samples.subList(0, read));
            FlinkJob first = start(sandbox);
            await(results, read);
            copy(first.stopWithSavepoint(PATIENCE));

            send(sandbox, samples.subList(read, samples.size()));
            FlinkJob uninterrupted = start(sandbox);
            await(results, read + samples.size());
            uninterrupted.stopWithSavepoint(PATIENCE);
        }
        List<String> lines = new ArrayList<>();
        for (byte[] result : results.subList(read, results.size())) {
            JsonNode record = JSON.readTree(result);
            if (record.get("sequence").asInt() > READ) {
                StringJoiner line = new StringJoiner(",").add(identityOf(record));
                scoresIn(record).forEach(score -> line.add(score.toString()));
                lines.add(line.toString());
            }
        }
        Files.write(folder.resolve("scores.csv"), lines.stream().sorted().toList());
        Files.write(
                folder.resolve("samples.csv"),
                samples.subList(read, samples.size()).stream()
                        .map(sample -> String.join(",", sample.fields()))
                        .toList());
    }

    private static List<Sample> course() throws IOException {
        PlantMessages plants = new PlantMessages(PLANTS.size(), 23);
        List<Sample> samples = new ArrayList<>();
        for (int n = 1; n <= LAST; n++) {
            if (n == DISTURBED) {
                plants.set(Disturbance.of(6), true);
            }
            for (int i = 0; i < PLANTS.size(); i++) {
                samples.add(Sample.shortened(plants.next().record()));
            }
        }
        return samples;
    }

    private static void send(Sandbox sandbox, List<Sample> samples) {
        List<Stream> inputs = sandbox.blueprint().manifest().inputs();
        List<CompletableFuture<Void>> accepted = new ArrayList<>();
        try (Inlet inlet = sandbox.services().of(inputs.get(0)).open(inputs)) {
            for (Sample sample : samples) {
                accepted.add(
                        inlet.send(inputs.get(0).name(), sample.plant(), sample.message())
                                .toCompletableFuture());
            }
            CompletableFuture.allOf(accepted.toArray(new CompletableFuture<?>[0])).join();
        }
    }

    private FlinkJob start(Sandbox sandbox) throws IOException {
        RunProperties properties = sandbox.properties();
        properties.remove("TimeSeries").remove("Archive").remove("Timestream");
        settings().forEach(properties::set);
        FlinkJob job = sandbox.cluster().submit(sandbox.job(properties, 2));
        job.awaitRunning(PATIENCE);
        return job;
    }

    private static void await(List<byte[]> results, int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (results.size() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(results.size() + " of " + count + " results");
            }
            Thread.sleep(50);
        }
    }

    /** A savepoint names its own files relative to itself, so it can lie anywhere. */
    private void copy(String savepoint) throws IOException {
        Path from = Path.of(URI.create(savepoint));
        Path to = Files.createDirectory(folder.resolve("savepoint"));
        try (java.util.stream.Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
