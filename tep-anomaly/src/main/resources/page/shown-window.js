// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const HOUR = 3_600_000;

/** The plant time shown, from and to: the chart fills from the left and then moves. */
export function shownWindow(time) {
  const length = time.hours * HOUR;
  const from = Math.max(time.first, time.last - length);
  return Number.isNaN(from) ? null : { from, to: from + length };
}
