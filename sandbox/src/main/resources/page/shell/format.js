// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const upToOne = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const upToThree = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });

/** What is shown where a number is not known. */
export const NONE = "–";

const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

export const integer = (value) => (isNumber(value) ? whole.format(value) : NONE);

export const number = (value) => (isNumber(value) ? upToThree.format(value) : NONE);

export const perSecond = (value) =>
  isNumber(value) ? `${value < 100 ? upToOne.format(value) : whole.format(value)} /s` : NONE;

/** With this many decimals always, so that digits stay in their places. */
export const fixed = (value, decimals) => (isNumber(value) ? value.toFixed(decimals) : NONE);

export function millis(value) {
  if (!isNumber(value)) {
    return NONE;
  }
  if (value < 1000) {
    return `${whole.format(value)} ms`;
  }
  return value < 60_000 ? `${(value / 1000).toFixed(1)} s` : elapsed(value / 1000);
}

/** Seconds as h:mm:ss. */
export function elapsed(seconds) {
  const all = Math.max(0, Math.floor(seconds));
  const two = (part) => String(part).padStart(2, "0");
  return `${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}

/** Epoch milliseconds as "2000-01-01 06:36:00", UTC. */
export const time = (epochMillis) =>
  isNumber(epochMillis) ? new Date(epochMillis).toISOString().slice(0, 19).replace("T", " ") : NONE;

/** "eventsPerPlantDay" as "Events per plant day". */
export function words(name) {
  const spaced = name.replace(/[_-]+/g, " ").replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
