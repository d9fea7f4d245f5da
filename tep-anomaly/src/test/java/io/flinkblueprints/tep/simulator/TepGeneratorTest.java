// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.generator.Generator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TepGeneratorTest {

    private static final double FAST = Double.POSITIVE_INFINITY;
    private static final double SLOW = 0.001;

    private final TrackingTarget target = new TrackingTarget(true);
    private final TepGenerator generator = new TepGenerator();

    @Test
    void sendsToItsInputWithThePlantAsKey() throws InterruptedException {
        generator.start(target, FAST, 1);
        List<String> records = target.await(20);
        generator.close();
        assertThat(records)
                .allSatisfy(
                        record ->
                                assertThat(record)
                                        .startsWith(
                                                "tep-ingest plant-1 {\"plantId\":\"plant-1\","));
        assertThat(generator.accepted()).isEqualTo(target.records().size());
    }

    @Test
    void sameSeedSendsTheSameAtAnyRate() throws InterruptedException {
        generator.start(target, FAST, 7);
        List<String> fast = target.await(10).subList(0, 10);
        generator.close();
        TrackingTarget other = new TrackingTarget(true);
        try (TepGenerator slower = new TepGenerator()) {
            slower.start(other, 200, 7);
            assertThat(other.await(10).subList(0, 10)).isEqualTo(fast);
        }
    }

    @Test
    void sendsNoFasterThanItsRate() throws InterruptedException {
        long begin = System.nanoTime();
        generator.start(target, 20, 1);
        target.await(11);
        // The first goes at once, the eleventh after ten beats of 50 ms.
        assertThat(System.nanoTime() - begin).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(499));
        generator.close();
    }

    @Test
    void commandsActWhileItRuns() throws InterruptedException {
        generator.command("plants", "3");
        generator.command("idv-6", "on");
        generator.start(target, FAST, 1);
        List<String> records = target.await(9);
        generator.command("poison", "not-json");
        int before = target.records().size();
        List<String> poisoned = target.await(before + 5);
        generator.close();
        assertThat(poisoned).filteredOn(record -> record.endsWith("no reading today")).hasSize(1);
        assertThat(records.get(8))
                .startsWith("tep-ingest plant-3 ")
                .containsPattern("\"sequence\":3,\"xmeas_1\":-?(0\\.00|\\d\\.\\d+E-)");
    }

    @Test
    void speedChangesTheRateOfAllPlants() throws InterruptedException {
        generator.start(target, 1, 1);
        generator.command("speed", "36000");
        // A thousand a second; at the rate of before this would take four minutes.
        target.await(250);
        generator.close();
    }

    @Test
    void speedNeedsARunningGenerator() {
        assertThatThrownBy(() -> generator.command("speed", "1800"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("once the generator was started");
    }

    @Test
    void closeWaitsForWhatIsUnderWay() throws InterruptedException {
        TrackingTarget holding = new TrackingTarget(false);
        generator.start(holding, 1000, 1);
        holding.await(5);
        Thread closing = new Thread(generator::close);
        closing.start();
        closing.join(300);
        assertThat(closing.isAlive()).isTrue();
        assertThat(generator.accepted()).isZero();
        while (closing.isAlive()) {
            holding.acceptAll();
            closing.join(10);
        }
        int sent = holding.records().size();
        assertThat(generator.accepted()).isEqualTo(sent);
    }

    @Test
    void closeEndsALongWaitForTheNextBeat() throws InterruptedException {
        generator.start(target, SLOW, 1);
        target.await(1);
        generator.close();
        assertThat(generator.accepted()).isEqualTo(1);
    }

    @Test
    void closeTellsOfARecordThatWasNeverAccepted() throws InterruptedException {
        TrackingTarget refusing = new TrackingTarget(false);
        generator.start(refusing, 1000, 1);
        refusing.await(3);
        IllegalArgumentException reason = new IllegalArgumentException("too large");
        refusing.refuseFirst(reason);
        refusing.await(5);
        // Records go on coming until the generator is closed.
        Thread accepting = new Thread(() -> acceptUntilIdle(refusing));
        accepting.start();
        assertThatThrownBy(generator::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("1 of ")
                .hasCause(reason);
        accepting.interrupt();
        accepting.join();
        assertThat(generator.accepted()).isEqualTo(refusing.records().size() - 1);
    }

    @Test
    void closeTellsWhenSendingThrew() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        IllegalStateException reason = new IllegalStateException("target is closed");
        Generator.Target broken =
                (input, key, record) -> {
                    called.countDown();
                    throw reason;
                };
        generator.start(broken, FAST, 1);
        called.await();
        assertThatThrownBy(generator::close)
                .hasMessageContaining("or sending did")
                .hasCause(reason);
    }

    @Test
    void startsOnceOnly() {
        generator.start(target, SLOW, 1);
        assertThatThrownBy(() -> generator.start(target, SLOW, 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> generator.command("plants", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was started");
        generator.close();
    }

    @Test
    void closeBeforeTheStartDoesNothing() {
        assertThatCode(generator::close).doesNotThrowAnyException();
        assertThat(generator.accepted()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "idv-21,on,idv-1 to idv-20",
        "idv-0,on,idv-1 to idv-20",
        "explode,now,'idv-1 to idv-20 (on, off), reset'",
        "idv-1,maybe,on or off",
        "poison,arsenic,'not-json, missing-measurement, text-for-number, nan, time-1970, time-2090'",
        "plants,0,1 to 10000",
        "plants,many,1 to 10000",
        "plants,10001,1 to 10000",
        "speed,35,36 to 36000",
        "speed,36001,36 to 36000",
        "speed,fast,36 to 36000",
    })
    void unknownCommandsSayWhatIsKnown(String name, String value, String known) {
        assertThatThrownBy(() -> generator.command(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(known);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesARateThatIsNone(double rate) {
        assertThatThrownBy(() -> generator.start(target, rate, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void acceptUntilIdle(TrackingTarget refusing) {
        while (!Thread.currentThread().isInterrupted()) {
            refusing.acceptAll();
            Thread.onSpinWait();
        }
    }
}
