// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.flinkblueprints.sandbox.cluster.Checkpoints.Checkpoint;
import io.flinkblueprints.sandbox.cluster.StackTraceText.Cause;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What every kind of local cluster does. */
interface FlinkClusterContract {

    Duration PATIENCE = Duration.ofSeconds(90);

    FlinkCluster cluster();

    @Test
    default void loadsJobsChildFirstAndShowsThemNothingOfTheSandbox() {
        FlinkJob job =
                cluster().submit(JobJar.submission("hidden=" + FlinkCluster.class.getName()));

        job.awaitRunning(PATIENCE);
        awaitCounted(job, 100);
        assertThat(job.failures()).isEmpty();

        job.cancel();
        assertThat(job.awaitEnd(PATIENCE)).isEqualTo(JobState.CANCELED);
    }

    @Test
    default void showsAJobWhatIsOnTheClassPathOfTheCluster() {
        String visible = "org.apache.flink.runtime.minicluster.MiniCluster";
        FlinkJob job = cluster().submit(JobJar.submission("hidden=" + visible));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(job.failures())
                                        .first()
                                        .isEqualTo(
                                                new Cause(
                                                        "java.lang.IllegalStateException",
                                                        visible
                                                                + " is on the cluster's class path")));
        job.cancel();
    }

    @Test
    default void continuesCountingFromTheSavepointOfAStop() {
        FlinkJob first = cluster().submit(JobJar.submission());
        first.awaitRunning(PATIENCE);
        awaitCounted(first, 200);
        assertThat(first.metric("firstCount")).as("two subtasks that start at 1").isEqualTo(2);
        await().atMost(PATIENCE).until(() -> first.checkpoints().latest().isPresent());
        assertThat(first.checkpoints().latest().orElseThrow().externalPath()).isPresent();
        assertThat(first.checkpoints().latest().orElseThrow().bytes()).isPositive();
        assertThat(first.checkpoints().restored()).isZero();

        String savepoint = first.stopWithSavepoint(PATIENCE);
        assertThat(first.state()).isEqualTo(JobState.FINISHED);
        assertThat(Path.of(URI.create(savepoint)).resolve("_metadata")).matches(Files::exists);

        FlinkJob second = cluster().submit(JobJar.submission().from(savepoint));
        second.awaitRunning(PATIENCE);
        awaitCounted(second, 10);
        assertThat(second.metric("firstCount")).isGreaterThan(20);
        assertThat(second.checkpoints().restored()).isEqualTo(1);
        second.cancel();
    }

    @Test
    default void takesASavepointWhileTheJobGoesOn() {
        FlinkJob job = cluster().submit(JobJar.submission());
        job.awaitRunning(PATIENCE);

        String savepoint = job.savepoint(PATIENCE);

        assertThat(Path.of(URI.create(savepoint)).resolve("_metadata")).matches(Files::exists);
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        job.cancel();
    }

    @Test
    default void takesACheckpointWhenAskedTo() {
        FlinkJob job = cluster().submit(JobJar.submission());
        job.awaitRunning(PATIENCE);
        awaitCounted(job, 200);

        Checkpoint checkpoint = job.checkpoint(PATIENCE);

        assertThat(checkpoint.bytes()).isPositive();
        assertThat(checkpoint.writtenBytes()).isPositive();
        assertThat(Path.of(URI.create(checkpoint.externalPath().orElseThrow()))).isDirectory();
        assertThat(job.checkpoints().latest().orElseThrow().id())
                .isGreaterThanOrEqualTo(checkpoint.id());
        job.cancel();
    }

    @Test
    default void tellsWhatTheMainThrewWithoutItsStack() {
        assertThatThrownBy(() -> cluster().submit(JobJar.submission("misconfigured")))
                .asInstanceOf(InstanceOfAssertFactories.type(SubmissionFailedException.class))
                .satisfies(
                        failed -> {
                            assertThat(failed.rootCauseClass())
                                    .isEqualTo("java.lang.IllegalArgumentException");
                            assertThat(failed.rootCauseMessage())
                                    .isEqualTo(
                                            """
                                    2 properties are wrong:
                                      Scores.threshold: high is not a number
                                      Scores.treshold: unknown, did you mean Scores.threshold?""");
                            assertThat(failed.thrownByMain()).isEqualTo(failed.trace().rootCause());
                        });
    }

    @Test
    default void tellsThatTheMainClassIsNotThere() {
        JobSubmission submission =
                new JobSubmission(
                        JobJar.path(), "jobs.Misspelt", JobJar.submission().args(), 1, null, false);

        assertThatThrownBy(() -> cluster().submit(submission))
                .isInstanceOf(SubmissionFailedException.class)
                .hasMessageContaining("jobs.Misspelt");
    }

    @Test
    default void showsWhyAJobIsRestarted() {
        FlinkJob job = cluster().submit(JobJar.submission("fail-at=40"));

        await().atMost(PATIENCE).until(() -> job.restarts() > 0);
        assertThat(job.failures())
                .first()
                .isEqualTo(new Cause("java.lang.IllegalStateException", "number 40 is poison"));
        job.cancel();
    }

    @Test
    default void countsRecordsByVertexUntilAJobHasFinished() {
        FlinkJob job = cluster().submit(JobJar.submission("last=499"));

        assertThat(job.awaitEnd(PATIENCE)).isEqualTo(JobState.FINISHED);
        job.awaitRunning(PATIENCE);
        assertThat(job.vertices()).hasSize(2);
        assertThat(job.vertices().get(0).recordsOut()).isEqualTo(500);
        assertThat(job.vertices().get(1).recordsIn()).isEqualTo(500);
        assertThat(cluster().client().jobs()).extracting(FlinkJob::id).contains(job.id());
    }

    private static void awaitCounted(FlinkJob job, int atLeast) {
        await().atMost(PATIENCE).until(() -> job.metric("kinesisanalytics.counted") >= atLeast);
    }
}
