// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.timestream;

import io.flinkblueprints.tep.io.store.StoreAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.timestreamwrite.model.RejectedRecord;
import software.amazon.awssdk.services.timestreamwrite.model.RejectedRecordsException;
import software.amazon.awssdk.services.timestreamwrite.model.ValidationException;

/**
 * What the failures of WriteRecords mean.
 *
 * <table>
 * <caption>By exception</caption>
 * <tr><th>failure</th><th>meaning</th></tr>
 * <tr><td>RejectedRecordsException</td><td>these records are refused, the others written</td></tr>
 * <tr><td>ValidationException</td><td>a record breaks a limit, the service does not say which</td></tr>
 * <tr><td>throttling, 5xx</td><td>later</td></tr>
 * <tr><td>other answers</td><td>never: no right, no table</td></tr>
 * <tr><td>I/O failure, timeout</td><td>later</td></tr>
 * <tr><td>other exceptions</td><td>never: no credentials, or a fault of this program</td></tr>
 * </table>
 */
final class TimestreamAnswers {

    private TimestreamAnswers() {}

    static StoreAnswer of(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RejectedRecordsException) {
            return rejected((RejectedRecordsException) cause);
        }
        if (cause instanceof AwsServiceException) {
            return answered((AwsServiceException) cause);
        }
        String reason = "Timestream: " + cause;
        return passes(cause) ? StoreAnswer.later(reason) : never(reason, cause);
    }

    private static StoreAnswer rejected(RejectedRecordsException rejection) {
        Map<Integer, String> reasons = new TreeMap<>();
        for (RejectedRecord record : rejection.rejectedRecords()) {
            if (record.recordIndex() != null) {
                reasons.put(record.recordIndex(), String.valueOf(record.reason()));
            }
        }
        // Without an index the request must be narrowed down.
        return reasons.isEmpty()
                ? StoreAnswer.refused(String.valueOf(rejection.getMessage()))
                : StoreAnswer.refused(reasons);
    }

    private static StoreAnswer answered(AwsServiceException answer) {
        String reason = String.valueOf(answer.getMessage());
        if (answer instanceof ValidationException) {
            return StoreAnswer.refused(reason);
        }
        return answer.isThrottlingException() || answer.statusCode() >= 500
                ? StoreAnswer.later(reason)
                : never(reason, answer);
    }

    private static boolean passes(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof IOException
                    || t instanceof ApiCallTimeoutException
                    || t instanceof ApiCallAttemptTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static StoreAnswer never(String reason, Throwable cause) {
        return StoreAnswer.never(
                reason,
                cause instanceof Exception ? (Exception) cause : new IllegalStateException(cause));
    }
}
