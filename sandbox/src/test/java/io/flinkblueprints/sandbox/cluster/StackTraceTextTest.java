// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.sandbox.cluster.StackTraceText.Cause;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StackTraceTextTest {

    @Test
    void readsWhatJavaPrints() {
        Exception root =
                new IllegalArgumentException(
                        "2 properties are wrong:\n  a: missing\n\n  b: unknown");
        root.addSuppressed(
                new IllegalStateException("not the cause", new RuntimeException("not either")));
        Exception failure = new RuntimeException("outer", new IllegalStateException(root));

        assertThat(StackTraceText.parse(printed(failure)).causes())
                .containsExactly(
                        new Cause("java.lang.RuntimeException", "outer"),
                        new Cause("java.lang.IllegalStateException", root.toString()),
                        new Cause("java.lang.IllegalArgumentException", root.getMessage()));
    }

    @Test
    void takesAnExceptionWithoutAMessage() {
        Cause root =
                StackTraceText.parse(
                                printed(new RuntimeException("outer", new NullPointerException())))
                        .rootCause();

        assertThat(root).isEqualTo(new Cause("java.lang.NullPointerException", ""));
        assertThat(root).hasToString("java.lang.NullPointerException");
    }

    @Test
    void looksIntoWhatTheServerWrapsAroundItsExceptions() {
        String text =
                """
                Internal server error.
                <Exception on server side:
                org.apache.flink.X: no such jar
                \tat a.B.c(D.java:1)
                Caused by: java.io.IOException: gone
                \t... 3 more

                End of exception on server side>""";

        assertThat(StackTraceText.parse(text).rootCause())
                .isEqualTo(new Cause("java.io.IOException", "gone"));
    }

    @Test
    void takesPlainWordsAsAMessage() {
        assertThat(StackTraceText.parse("Jar file does not exist").rootCause())
                .isEqualTo(new Cause("", "Jar file does not exist"));
        assertThat(StackTraceText.parse("").rootCause()).hasToString("");
    }

    private static String printed(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
