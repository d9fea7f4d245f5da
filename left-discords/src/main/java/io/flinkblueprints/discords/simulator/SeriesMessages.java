// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The messages of several series, in turn: no threads, no clock, the same for the same seed and the
 * same calls.
 *
 * <p>The points of a series are a second apart and begin in 2000. One in fifty comes after the
 * point that follows it. Not for use by several threads at once.
 */
public final class SeriesMessages {

    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final double SWAPPED = 0.02;

    private final List<SyntheticSeries> synthetic = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Deque<Poison> poisons = new ArrayDeque<>();
    private final Random random;
    private int turn;
    private @Nullable SeriesMessage latest;

    /** One synthetic series of each waveform. */
    public SeriesMessages(long seed) {
        random = new Random(seed);
        for (Waveform form : Waveform.values()) {
            SyntheticSeries series = new SyntheticSeries(form, random.nextLong());
            synthetic.add(series);
            sources.add(new Source(form.name().toLowerCase(Locale.ROOT), series::next));
        }
    }

    /**
     * The next message of the next series, or the latest message once more, spoilt, where {@link
     * #spoil} asked for it.
     */
    public SeriesMessage next() {
        Poison poison = latest == null ? null : poisons.poll();
        if (latest != null && poison != null) {
            return poison.spoil(latest);
        }
        Source source = sources.get(turn);
        turn = (turn + 1) % sources.size();
        latest = source.next();
        return latest;
    }

    /** Lets an anomaly begin in all synthetic series. */
    public void begin(AnomalyKind kind) {
        synthetic.forEach(series -> series.begin(kind));
    }

    /** Makes the noise of all synthetic series so many times what it is at first. */
    public void noiseTimes(double factor) {
        synthetic.forEach(series -> series.noiseTimes(factor));
    }

    /** Adds a series, unless one of its name is there. */
    public void add(ReplayedSeries series) {
        if (sources.stream().noneMatch(source -> source.name.equals(series.name()))) {
            sources.add(new Source(series.name(), series::next));
        }
    }

    /** Asks for one extra bad message. */
    void spoil(Poison poison) {
        poisons.add(poison);
    }

    /** A series with its clock; it may hold a message back until after the next. */
    private final class Source {

        private final String name;
        private final Supplier<LabelledValue> values;
        private final Queue<SeriesMessage> waiting = new ArrayDeque<>();
        private long second;

        private Source(String name, Supplier<LabelledValue> values) {
            this.name = name;
            this.values = values;
        }

        private SeriesMessage next() {
            if (waiting.isEmpty()) {
                SeriesMessage first = message();
                if (random.nextDouble() < SWAPPED) {
                    waiting.add(message());
                }
                waiting.add(first);
            }
            return waiting.remove();
        }

        private SeriesMessage message() {
            LabelledValue value = values.get();
            second++;
            String json =
                    "{\"series\":\""
                            + name
                            + "\",\"at\":\""
                            + START.plusSeconds(second)
                            + "\",\"value\":"
                            + value.value()
                            + ",\"label\":\""
                            + value.label()
                            + "\"}";
            return new SeriesMessage(name, json.getBytes(StandardCharsets.UTF_8));
        }
    }
}
