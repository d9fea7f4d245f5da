// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import io.flinkblueprints.sandbox.cluster.ClusterConfig;
import io.flinkblueprints.sandbox.cluster.FlinkCluster;
import io.flinkblueprints.sandbox.cluster.JobSubmission;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.service.LocalFiles;
import io.flinkblueprints.sandbox.service.LocalServices;
import io.flinkblueprints.sandbox.service.ProjectHome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One blueprint's services and a Flink cluster, in a folder that goes when it closes. */
public final class Sandbox implements AutoCloseable {

    private final Blueprint blueprint;
    private final RunFolder folder;
    private final LocalServices services;
    private final FlinkCluster cluster;
    private final boolean ownsCluster;
    private boolean keepsFiles;

    private Sandbox(
            Blueprint blueprint,
            RunFolder folder,
            LocalServices services,
            FlinkCluster cluster,
            boolean ownsCluster) {
        this.blueprint = blueprint;
        this.folder = folder;
        this.services = services;
        this.cluster = cluster;
        this.ownsCluster = ownsCluster;
    }

    /**
     * Starts everything, services and cluster at the same time.
     *
     * @param slots of the cluster
     */
    public static Sandbox start(
            Blueprint blueprint, ClusterKind cluster, LocalServices.Provider provider, int slots) {
        RunFolder folder = newFolder(blueprint);
        CompletableFuture<FlinkCluster> flink =
                CompletableFuture.supplyAsync(
                        () -> cluster.start(ClusterConfig.local().slots(slots), folder.path()));
        LocalServices services;
        try {
            services = LocalServices.start(blueprint.manifest(), provider, folder.path());
        } catch (RuntimeException e) {
            flink.thenAccept(FlinkCluster::close).join();
            folder.delete();
            throw e;
        }
        try {
            return new Sandbox(blueprint, folder, services, flink.join(), true);
        } catch (CompletionException e) {
            services.close();
            folder.delete();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Starts the services; closing it leaves the cluster as it is. */
    public static Sandbox on(
            FlinkCluster cluster, Blueprint blueprint, LocalServices.Provider provider) {
        RunFolder folder = newFolder(blueprint);
        try {
            LocalServices services =
                    LocalServices.start(blueprint.manifest(), provider, folder.path());
            return new Sandbox(blueprint, folder, services, cluster, false);
        } catch (RuntimeException e) {
            folder.delete();
            throw e;
        }
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    /** For logs and files of this run. */
    public Path folder() {
        return folder.path();
    }

    public LocalServices services() {
        return services;
    }

    public FlinkCluster cluster() {
        return cluster;
    }

    /** The development properties, pointed at the services of this sandbox. */
    public RunProperties properties() {
        RunProperties properties =
                RunProperties.ofJar(blueprint.jobJar(), blueprint.manifest().properties());
        services.point(properties);
        return properties;
    }

    /** The job with these properties, ready to be submitted. */
    public JobSubmission job(RunProperties properties, int parallelism) {
        Path file = properties.write(folder.path().resolve("application_properties.json"));
        return JobSubmission.of(
                blueprint.jobJar(),
                blueprint.manifest().main(),
                parallelism,
                List.of("--application-properties", file.toString()));
    }

    /**
     * Leaves what the job wrote to its folders when this closes, until another run starts;
     * everything else still goes.
     */
    public void keepFiles() {
        keepsFiles = true;
    }

    @Override
    public void close() {
        if (ownsCluster) {
            cluster.close();
        }
        services.close();
        if (keepsFiles) {
            folder.deleteBut(LocalFiles.FOLDER);
        } else {
            folder.delete();
        }
    }

    private static RunFolder newFolder(Blueprint blueprint) {
        return RunFolder.create(ProjectHome.find().resolve(".blueprint/runs"), blueprint.name());
    }
}
