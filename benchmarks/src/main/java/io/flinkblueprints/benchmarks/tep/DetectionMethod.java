// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Scaling;
import java.util.List;

/** What is measured side by side. */
enum DetectionMethod {
    FORESTS("the job's forests"),
    BY_NOISE("forests by noise"),
    UNSMOOTHED("without smoothing"),
    T2_BY_STAGE("T2 by stage"),
    SPE_BY_STAGE("SPE by stage"),
    T2_WHOLE("T2, whole plant"),
    SPE_WHOLE("SPE, whole plant");

    /** Peers whose statistics are read together, as is the custom. */
    static final List<DetectionMethod> PCA_BY_STAGE = List.of(T2_BY_STAGE, SPE_BY_STAGE);

    static final List<DetectionMethod> PCA_WHOLE = List.of(T2_WHOLE, SPE_WHOLE);

    private final String title;

    DetectionMethod(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /**
     * A scorer that has seen nothing.
     *
     * @param job what the job's own forests are built with
     * @param warmUp the samples that principal components are learned from
     */
    StageScorer scorer(ForestParameters job, int warmUp) {
        switch (this) {
            case FORESTS:
                return new ForestScorer(job);
            case BY_NOISE:
                return new ForestScorer(job.withScaling(Scaling.none()));
            case UNSMOOTHED:
                return new ForestScorer(job.withScaling(Scaling.whitened(1, 4000)));
            case T2_BY_STAGE:
                return PcaScorer.byStage(PrincipalComponents::t2, warmUp);
            case SPE_BY_STAGE:
                return PcaScorer.byStage(PrincipalComponents::spe, warmUp);
            case T2_WHOLE:
                return PcaScorer.whole(PrincipalComponents::t2, warmUp);
            default:
                return PcaScorer.whole(PrincipalComponents::spe, warmUp);
        }
    }
}
