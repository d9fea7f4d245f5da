// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { isRestart } from "./plant-panel.js";
import { stageCard } from "./stage-card.js";
import { STAGES, stageOf } from "./stage-names.js";

const WINDOWS = [6, 24, 48];
/** 48 plant hours at one record every 36 plant seconds, and some more. */
const MOST_POINTS = 5_000;
const MOST_SPANS = 200;
const MOST_MARKS = 50;

/** The scores of the four forests over plant time. */
export function stageCharts(root, api) {
  const time = { hours: WINDOWS[1], first: NaN, last: NaN };
  const cards = new Map(STAGES.map((stage) => [stage.key, stageCard(stage, api, time)]));
  const marks = [];
  root.append(windowChoice(api, time, paintAll), ...[...cards.values()].map((card) => card.root));

  function paintAll() {
    cards.forEach((card) => card.paint());
  }

  function clear() {
    time.first = time.last = NaN;
    marks.length = 0;
    cards.forEach((card) => card.clear());
    paintAll();
  }

  return {
    addScores(records) {
      for (const record of records) {
        const at = Date.parse(record.at);
        if (isRestart(record) && at < time.last) {
          clear();
        }
        if (at <= time.last) {
          continue;
        }
        time.first = Number.isNaN(time.first) ? at : time.first;
        time.last = at;
        cards.forEach((card, key) => {
          trim(card.points).push([at, record[`score_${key}`] ?? null]);
          card.judge(record[`state_${key}`], record[`threshold_${key}`] ?? null);
        });
      }
      paintAll();
    },
    addAlarms(records) {
      for (const alarm of records) {
        const card = cards.get(stageOf(alarm)?.key);
        card?.alarm(alarm, MOST_SPANS);
        card?.paint();
      }
    },
    /** Draws a line at a plant time in every chart. */
    mark(label, at) {
      if (!Number.isNaN(at)) {
        marks.splice(0, marks.length - MOST_MARKS + 1);
        marks.push({ at, label });
        cards.forEach((card) => card.showMarks(marks));
        paintAll();
      }
    },
    clear,
  };
}

/** Forgets a tenth at a time, so that a new point costs no copy. */
function trim(points) {
  if (points.length >= MOST_POINTS) {
    points.splice(0, MOST_POINTS / 10);
  }
  return points;
}

function windowChoice(api, time, changed) {
  const { element } = api.dom;
  const buttons = WINDOWS.map((hours) => {
    const button = element("button", { type: "button", "aria-pressed": String(hours === time.hours) }, `${hours} h`);
    button.addEventListener("click", () => {
      time.hours = hours;
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      changed();
    });
    return button;
  });
  return element(
    "header",
    { class: "tep-stages-head" },
    element("h2", {}, "Anomaly scores"),
    element(
      "p",
      { class: "legend muted" },
      element("span", { class: "tep-key-threshold" }, "threshold"),
      element("span", { class: "tep-key-alarm" }, "alarm"),
    ),
    element("div", { class: "segments", role: "group", "aria-label": "Plant hours shown" }, ...buttons),
  );
}
