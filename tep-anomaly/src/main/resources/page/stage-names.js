// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/** The four forests: their key in records and in measurements.json, and their words. */
export const STAGES = [
  { key: "continuous", name: "Continuous" },
  { key: "reactor_feed", name: "Reactor feed" },
  { key: "purge_gas", name: "Purge gas" },
  { key: "product", name: "Product" },
];

/** The stage of an alarm, which may write its key with hyphens. */
export const stageOf = (alarm) => STAGES.find(({ key }) => key === String(alarm.stage).replaceAll("-", "_").toLowerCase());
