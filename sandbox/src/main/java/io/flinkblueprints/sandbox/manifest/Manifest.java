// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flinkblueprints.common.properties.ApplicationProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint says about itself in {@code blueprint.yaml}: enough to run it, test it and
 * deploy it without reading its code. A module with several jobs has one YAML document for each, in
 * the same file; all share the job jar.
 *
 * @param name of the blueprint; the first one's is also that of the module and of the job jar
 * @param title for people
 * @param main class with the main method
 * @param properties resource with the development properties; {@value
 *     ApplicationProperties#LOCAL_RESOURCE} if not given
 * @param inputs where records come from
 * @param outputs where results go; the first is the main one, whose records are counted as results
 * @param stores where results are kept for others to query; the run does not read them
 * @param generator of a realistic input; null if there is none
 * @param page of the live view; null if the plain table of all streams will do
 * @param deploy what a deployment needs to know
 */
public record Manifest(
        String name,
        String title,
        String main,
        String properties,
        List<Stream> inputs,
        List<Stream> outputs,
        List<Store> stores,
        @Nullable GeneratorSpec generator,
        @Nullable PageSpec page,
        Deploy deploy) {

    private static final ObjectReader READER =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readerFor(Manifest.class);

    public Manifest {
        properties = properties == null ? ApplicationProperties.LOCAL_RESOURCE : properties;
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        outputs = outputs == null ? List.of() : List.copyOf(outputs);
        stores = stores == null ? List.of() : List.copyOf(stores);
        deploy = deploy == null ? new Deploy(1, 1) : deploy;
    }

    /** What a stream, topic, table or bucket is served by. */
    public enum Kind {
        @JsonProperty("kinesis")
        KINESIS
    }

    /**
     * One input or output.
     *
     * @param kind of service
     * @param name of the stream, topic, table or bucket
     * @param shards or partitions, at least 1
     * @param group of the properties that point the job at it
     * @param identity fields that together tell one input record from another, on the main output:
     *     key and running number
     * @param figure name under which the run report counts its records; null for none
     */
    public record Stream(
            Kind kind,
            String name,
            int shards,
            String group,
            @Nullable Identity identity,
            @Nullable String figure) {}

    /** What a store is served by. */
    public enum StoreKind {
        /** A database that takes InfluxDB line protocol over HTTP. */
        @JsonProperty("timeseries")
        TIMESERIES,
        /** A folder. */
        @JsonProperty("files")
        FILES,
        /** Amazon Data Firehose. */
        @JsonProperty("firehose")
        FIREHOSE,
        /** Amazon Timestream for LiveAnalytics. */
        @JsonProperty("timestream")
        TIMESTREAM
    }

    /**
     * One store.
     *
     * @param kind of service
     * @param name of the table, folder or delivery stream; a Timestream table's with its database,
     *     as {@code database.table}
     * @param group of the properties that point the job at it
     * @param keys columns that tell rows of the same time apart, for a table
     */
    public record Store(StoreKind kind, String name, String group, List<String> keys) {

        public Store {
            keys = keys == null ? List.of() : List.copyOf(keys);
        }
    }

    /**
     * The fields of a result that name the input it stands for.
     *
     * @param key such as a plant, within which {@code sequence} counts up
     * @param sequence a whole number from 1
     */
    public record Identity(String key, String sequence) {}

    /**
     * Where input comes from on a laptop.
     *
     * @param type class in the job jar
     * @param rate records a second
     */
    public record GeneratorSpec(@JsonProperty("class") String type, double rate) {}

    /**
     * The blueprint's own view.
     *
     * @param view script in the job jar's folder {@code page/}
     * @param streams whose records it is fed
     */
    public record PageSpec(String view, List<String> streams) {

        public PageSpec {
            streams = streams == null ? List.of() : List.copyOf(streams);
        }
    }

    /**
     * The size of a deployment.
     *
     * @param parallelism of the job
     * @param parallelismPerKpu subtasks that share one KPU
     */
    public record Deploy(int parallelism, int parallelismPerKpu) {}

    /**
     * Reads the manifests of a module, one for each of its jobs.
     *
     * @return at least one
     * @throws InvalidManifestException if one cannot be read; the message names the file and the
     *     fault
     */
    public static List<Manifest> readAll(Path file) {
        List<Manifest> all;
        try (MappingIterator<Manifest> documents = READER.readValues(file.toFile())) {
            all = documents.readAll();
        } catch (JsonProcessingException e) {
            throw new InvalidManifestException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new InvalidManifestException(file + ": " + e.getMessage(), e);
        }
        all.stream()
                .flatMap(manifest -> manifest.fault().stream())
                .findFirst()
                .or(() -> faultAmong(all))
                .ifPresent(
                        fault -> {
                            throw new InvalidManifestException(file + ": " + fault, null);
                        });
        return all;
    }

    private static Optional<String> faultAmong(List<Manifest> all) {
        long names = all.stream().map(Manifest::name).distinct().count();
        return names == all.size() && names > 0
                ? Optional.empty()
                : Optional.of("at least one job, and each with a name of its own");
    }

    /** The output whose records are counted as results. */
    public Stream mainOutput() {
        return outputs.get(0);
    }

    /** The output of the property group {@code DeadLetters}. */
    public Optional<Stream> deadLetters() {
        return outputs.stream().filter(output -> output.group().equals("DeadLetters")).findFirst();
    }

    /** Inputs and outputs of a kind. */
    public List<Stream> streams(Kind kind) {
        return streams().filter(stream -> stream.kind() == kind).toList();
    }

    /**
     * The same without some stores.
     *
     * @param groups their property groups
     */
    public Manifest withoutStores(Set<String> groups) {
        List<Store> left =
                stores.stream().filter(store -> !groups.contains(store.group())).toList();
        return new Manifest(
                name, title, main, properties, inputs, outputs, left, generator, page, deploy);
    }

    /** Whether the page shows the records of a stream. */
    public boolean shows(Stream stream) {
        return page == null || page.streams().contains(stream.name());
    }

    private java.util.stream.Stream<Stream> streams() {
        return java.util.stream.Stream.concat(inputs.stream(), outputs.stream());
    }

    /** Stores of a kind. */
    public List<Store> stores(StoreKind kind) {
        return stores.stream().filter(store -> store.kind() == kind).toList();
    }

    private Optional<String> fault() {
        if (name == null || title == null || main == null) {
            return Optional.of("name, title and main are needed");
        }
        if (outputs.isEmpty()) {
            return Optional.of("at least one output is needed");
        }
        if (page != null) {
            List<String> unknown = new ArrayList<>(page.streams());
            streams().forEach(stream -> unknown.remove(stream.name()));
            if (page.view() == null || !unknown.isEmpty()) {
                return Optional.of(
                        "page needs a view and streams of this manifest, not " + unknown);
            }
        }
        Optional<String> unnamed =
                stores.stream()
                        .filter(
                                store ->
                                        store.kind() == null
                                                || store.name() == null
                                                || store.group() == null)
                        .map(store -> store + " needs kind, name and group")
                        .findFirst();
        if (unnamed.isPresent()) {
            return unnamed;
        }
        return streams(Kind.KINESIS).stream()
                .filter(
                        stream ->
                                stream.name() == null
                                        || stream.group() == null
                                        || stream.shards() < 1)
                .map(stream -> stream + " needs name, group and at least one shard")
                .findFirst();
    }
}
