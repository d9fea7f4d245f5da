// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exceptions of a printed stack trace, outermost first, without its frames.
 *
 * <p>A message may have several lines: it ends at the first frame. Suppressed exceptions are
 * indented and left out.
 *
 * @param causes at least one
 */
public record StackTraceText(List<Cause> causes) {

    private static final String CAUSED_BY = "Caused by: ";
    private static final Pattern FRAME =
            Pattern.compile(
                    "^\\s+(at \\S.*\\(.*\\).*|\\.\\.\\. \\d+ (more|common frames omitted))$");
    private static final Pattern HEAD =
            Pattern.compile("^((?:[\\w$]+\\.)+[\\w$]+)(?:: (.*))?$", Pattern.DOTALL);

    /** Wrapped around what a handler of the endpoint throws. */
    private static final Pattern SERVER_SIDE =
            Pattern.compile(
                    "<Exception on server side:\\s*|\\s*End of exception on server side>\\s*");

    public StackTraceText {
        causes = List.copyOf(causes);
    }

    /**
     * One exception.
     *
     * @param className as printed; empty if the text names none
     * @param message all its lines; empty if it has none
     */
    public record Cause(String className, String message) {

        @Override
        public String toString() {
            if (className.isEmpty() || message.isEmpty()) {
                return className + message;
            }
            return className + ": " + message;
        }
    }

    public static StackTraceText parse(String text) {
        List<Cause> causes = new ArrayList<>();
        List<String> message = new ArrayList<>();
        boolean inFrames = true;
        for (String line : SERVER_SIDE.matcher(text).replaceAll("\n").strip().lines().toList()) {
            if (FRAME.matcher(line).matches()) {
                inFrames = true;
            } else if (!inFrames) {
                message.add(line);
            } else if ((causes.isEmpty() && message.isEmpty()) || line.startsWith(CAUSED_BY)) {
                finish(message, causes);
                message.add(line.startsWith(CAUSED_BY) ? line.substring(CAUSED_BY.length()) : line);
                inFrames = false;
            }
        }
        finish(message, causes);
        return new StackTraceText(causes.isEmpty() ? List.of(new Cause("", "")) : causes);
    }

    /** The innermost exception: what went wrong first. */
    public Cause rootCause() {
        return causes.get(causes.size() - 1);
    }

    private static void finish(List<String> message, List<Cause> causes) {
        if (message.isEmpty()) {
            return;
        }
        String text = String.join("\n", message).strip();
        Matcher head = HEAD.matcher(text);
        causes.add(
                head.matches()
                        ? new Cause(head.group(1), head.group(2) == null ? "" : head.group(2))
                        : new Cause("", text));
        message.clear();
    }
}
