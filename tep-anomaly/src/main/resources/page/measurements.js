// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { isRestart } from "./plant-panel.js";
import { sparkline } from "./sparkline.js";
import { STAGES } from "./stage-names.js";

/** What a line shows, in so many points. */
const HISTORY_POINTS = 180;
const HISTORY_HOURS = 12;
const MILLIS_A_POINT = (HISTORY_HOURS * 3_600_000) / HISTORY_POINTS;
const DIGITS = 4;

/** All measurements by stage, each with its value, its unit and its last hours beside the base case. */
export function measurementList(root, measurements, api) {
  const { element } = api.dom;
  const groups = STAGES.map(({ key, name }) => {
    const rows = measurements.filter(({ group }) => group === key).map((measurement) => measurementRow(measurement, api));
    const list = element("ul", { class: "tep-rows" }, ...rows.map((row) => row.root));
    const heading = element("h3", {}, name, " ", element("span", { class: "muted" }, range(measurements, key)));
    return { key, name, rows, root: element("section", { class: "tep-group" }, heading, list) };
  });
  const all = groups.flatMap(({ rows }) => rows);
  root.append(
    element("header", { class: "card-head" }, element("h2", {}, "Measurements"), groupChoice(groups, api)),
    element("p", { class: "tep-note muted" }, `The last ${HISTORY_HOURS} plant hours; the thin line is the base case.`),
    ...groups.map((group) => group.root),
  );
  const values = api.painter(root, () => all.forEach((row) => row.paint()));
  const style = (colours) => all.forEach((row) => row.style(colours));
  api.onTheme(style);
  style(api.theme());
  let nextPoint = -Infinity;

  function clear() {
    nextPoint = -Infinity;
    all.forEach((row) => row.clear());
  }

  return {
    add(records) {
      for (const record of records) {
        const at = Date.parse(record.at);
        if (isRestart(record)) {
          clear();
        }
        const isPoint = at >= nextPoint;
        nextPoint = isPoint ? at + MILLIS_A_POINT : nextPoint;
        all.forEach((row) => row.take(record, isPoint));
      }
      values();
    },
    clear,
  };
}

function measurementRow({ number, field, name, unit, baseCase }, api) {
  const { element, setText } = api.dom;
  const decimals = Math.max(0, DIGITS - 1 - Math.floor(Math.log10(Math.abs(baseCase))));
  const value = element("span", { class: "tep-value number" }, api.format.NONE);
  const canvas = element("canvas", { class: "tep-spark", "aria-hidden": "true" });
  const line = sparkline(canvas, HISTORY_POINTS, baseCase);
  const [what, where] = name.split(/(?=\()/);
  const label = element(
    "span",
    { class: "tep-name" },
    what.charAt(0).toUpperCase() + what.slice(1),
    element("span", { class: "muted" }, where ?? ""),
  );
  const root = element(
    "li",
    { "data-field": field, title: `xmeas ${number}, base case ${baseCase} ${unit}` },
    label,
    canvas,
    value,
    element("span", { class: "tep-unit muted" }, unit),
  );
  let latest = NaN;
  return {
    root,
    take(record, isPoint) {
      latest = record[field];
      if (isPoint) {
        line.add(latest);
      }
    },
    paint() {
      setText(value, api.format.fixed(latest, decimals));
      line.paint();
    },
    style: line.style,
    clear() {
      latest = NaN;
      line.clear();
    },
  };
}

function range(measurements, key) {
  const numbers = measurements.filter(({ group }) => group === key).map(({ number }) => number);
  return `${Math.min(...numbers)}–${Math.max(...numbers)}`;
}

function groupChoice(groups, api) {
  const { element } = api.dom;
  const choices = [{ key: null, name: "All" }, ...groups];
  const buttons = choices.map(({ key, name }) => {
    const button = element("button", { type: "button", "aria-pressed": String(key === null) }, name);
    button.addEventListener("click", () => {
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      groups.forEach((group) => (group.root.hidden = key !== null && group.key !== key));
    });
    return button;
  });
  return element("div", { class: "segments", role: "group", "aria-label": "Measurements shown" }, ...buttons);
}
