// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package jobs;

import org.apache.flink.api.common.functions.MapFunction;

/** Lets at most a thousand numbers a second pass. */
public final class PauseFunction implements MapFunction<Long, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    public Long map(Long number) throws InterruptedException {
        Thread.sleep(1);
        return number;
    }
}
