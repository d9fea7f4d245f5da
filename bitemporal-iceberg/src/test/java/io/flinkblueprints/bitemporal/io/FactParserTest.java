// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.domain.Validity;
import io.flinkblueprints.bitemporal.model.FactEvent;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactParserTest {

    private static final long ARRIVED = 1_767_225_600_000L;
    private static final long DAY = 86_400_000_000L;
    private static final String PRICE =
            "{'type':'price','id':'DE1','eventId':9,'recordedAt':'1970-01-03','validFrom':'1970-01-02',"
                    + "'validTo':'1970-01-05','price':'123.450001','currency':'EUR'}";

    @Test
    void readsAPrice() throws RecordRejectedException {
        assertThat(parse(PRICE))
                .containsExactly(
                        FactEvent.of("PRICE", "DE1", "")
                                .withId(9)
                                .recordedAt(2 * DAY)
                                .validBetween(DAY, 4 * DAY)
                                .saying(Fact.price(123_450_001, "EUR")));
    }

    @Test
    void flattensAnIndexToItsConstituents() throws RecordRejectedException {
        assertThat(
                        parse(
                                "{'type':'index','id':'EUR50','validFrom':'1970-01-02','constituents':["
                                        + "{'instrument':'DE1','weight':0.0412345678,'shares':1200},"
                                        + "{'instrument':'FR1','weight':1},"
                                        + "{'instrument':'IT1','removed':true}]}"))
                .containsExactly(
                        constituent("DE1").saying(Fact.constituent(412_345_678, 1200)),
                        constituent("FR1").saying(Fact.constituent(10_000_000_000L, Fact.ABSENT)),
                        constituent("IT1"));
    }

    @Test
    void readsACorporateActionAndItsRemoval() throws RecordRejectedException {
        String action =
                "{'type':'action','id':'DE1','action':'SPLIT-1','ratio':'2','validFrom':'1970-01-02'";
        FactEvent event =
                FactEvent.of("ACTION", "DE1", "SPLIT-1")
                        .recordedAt(1000 * ARRIVED)
                        .validBetween(DAY, Validity.FOREVER);
        assertThat(parse(action + ",'removed':true}")).containsExactly(event);
        assertThat(parse(action + "}")).containsExactly(event.saying(Fact.action(20_000_000_000L)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\\}$                      | \"\"                      | NOT_JSON",
                "'id':'DE1',               | \"\"                      | MISSING_FIELD",
                "'validFrom':'1970-01-02', | \"\"                      | MISSING_FIELD",
                "'1970-01-05'              | '1970-01-02'              | BAD_TIME",
                "'1970-01-05'              | '1970-01-01'              | BAD_TIME",
                "'1970-01-05'              | '1970-02-30'              | BAD_TIME",
                "'1970-01-05'              | 99999999999999999         | BAD_TIME",
                "'123.450001'              | '123.4500011'             | OUT_OF_RANGE",
                "'123.450001'              | '1234567890123'           | OUT_OF_RANGE",
                "'123.450001'              | 'dear'                    | WRONG_TYPE",
                "'123.450001'              | NaN                       | WRONG_TYPE",
                "'EUR'                     | 'EUX'                     | OUT_OF_RANGE",
                "'EUR'                     | ''                        | WRONG_TYPE",
                "'price','id'              | 'prize','id'              | OUT_OF_RANGE",
                "'eventId':9               | 'eventId':'9'             | WRONG_TYPE",
                "'type':'price'            | 'type':'index'            | MISSING_FIELD",
                "'type':'price'            | 'type':'index','constituents':[] | MISSING_FIELD",
                "'type':'price'            | 'type':'index','constituents':[{'instrument':'A','weight':1},{'instrument':'A','weight':2}] | OUT_OF_RANGE",
                "'type':'price'            | 'type':'index','constituents':[{'instrument':'A','weight':1},{'instrument':'B'}] | MISSING_FIELD"
            })
    void rejectsEachKindOfPoison(String part, String poison, RejectionReason reason) {
        String message = PRICE.replaceFirst(part, poison);
        assertThat(message).isNotEqualTo(PRICE);
        assertThatThrownBy(() -> parse(message))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }

    @Test
    void rejectsATabWhichSeparatesThePartsOfAKey() {
        assertThatThrownBy(() -> parse(PRICE.replace("DE1", "D\\tE1")))
                .hasMessage("id: a name has no tab");
    }

    private static FactEvent constituent(String instrument) {
        return FactEvent.of("CONSTITUENT", "EUR50", instrument)
                .recordedAt(1000 * ARRIVED)
                .validBetween(DAY, Validity.FOREVER);
    }

    private static FactEvent[] parse(String message) throws RecordRejectedException {
        byte[] data = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new FactParser()
                .parse(SourceRecord.of(data, "facts", "shard-0", "1").withArrivedAt(ARRIVED))
                .events;
    }
}
