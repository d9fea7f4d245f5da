// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { element, setText } from "./dom.js";
import * as format from "./format.js";

const share = (part, all) => (part > 0 && all > 0 ? `${format.number(Number(((100 * part) / all).toPrecision(2)))} % of the input` : "");

const FIGURES = [
  ["Records in", (s) => format.integer(s.recordsIn), (s) => format.perSecond(s.recordsInPerSecond)],
  ["Records out", (s) => format.integer(s.recordsOut), (s) => format.perSecond(s.recordsOutPerSecond)],
  ["Rejected", (s) => format.integer(s.rejected), (s) => share(s.rejected, s.recordsIn)],
  ["Lag", (s) => format.millis(s.lagMillis), () => "from input to output"],
  [
    "Checkpoints",
    (s) => format.integer(s.checkpointsCompleted),
    (s) => `${format.integer(s.checkpointsFailed)} failed`,
    (s) => s.checkpointsFailed > 0,
  ],
  ["Restarts", (s) => format.integer(s.restarts), (s) => (s.restarts > 0 ? "after a failure" : ""), (s) => s.restarts > 0],
];

/** The key figures of the run, and below them those of the blueprint; returns a function that shows a status. */
export function figures(list) {
  const tiles = FIGURES.map(([label, value, note, isBad = () => false]) => ({ ...tile(list, label), value, note, isBad }));
  const own = new Map();
  return (status) => {
    for (const { box, shown, noted, value, note, isBad } of tiles) {
      setText(shown, value(status));
      setText(noted, note(status));
      box.dataset.tone = isBad(status) ? "bad" : "";
    }
    for (const [name, value] of Object.entries(status.figures ?? {})) {
      if (!own.has(name)) {
        own.set(name, tile(list, format.words(name)));
      }
      setText(own.get(name).shown, typeof value === "number" ? format.number(value) : String(value));
    }
  };
}

function tile(list, label) {
  const shown = element("dd", { class: "value" }, format.NONE);
  const noted = element("dd", { class: "note" });
  const box = element("div", { class: "figure" }, element("dt", {}, label), shown, noted);
  list.append(box);
  return { box, shown, noted };
}
