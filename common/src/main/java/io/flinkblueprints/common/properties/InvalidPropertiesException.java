// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import java.util.List;

/**
 * The application properties cannot be used. The message is meant for the user and lists every
 * fault, one a line.
 */
public final class InvalidPropertiesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPropertiesException(String message) {
        super(message);
    }

    InvalidPropertiesException(String message, Throwable cause) {
        super(message, cause);
    }

    static InvalidPropertiesException of(List<String> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return new InvalidPropertiesException(
                count + " in the application properties:\n  " + String.join("\n  ", faults));
    }
}
