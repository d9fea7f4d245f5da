// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { controls } from "./controls.js";
import { findings } from "./findings.js";
import { plots } from "./plots.js";
import { seriesChoice } from "./series-choice.js";
import { seriesStore } from "./series-store.js";

/** One series at a time: its values with their labels, its matrix profile with the threshold, its tags. */
export async function mount(root, api) {
  await loadStyle();
  const part = (name, label) => {
    const made = api.dom.element("section", { class: name, "aria-label": label });
    root.append(made);
    return made;
  };
  root.classList.add("discords");
  const store = seriesStore();
  const main = part("discord-plots", "Series");
  const shown = plots(main, api);
  const choice = seriesChoice(main, api, paint);
  controls(part("card discord-controls", "Controls"), api);
  const list = findings(part("card discord-findings", "Anomalies"), api);

  function paint() {
    const series = store.series(choice.name());
    if (series !== undefined) {
      shown.show(series);
      choice.show(store.names(), series);
      list.show(series);
    }
  }

  api.onRecords("discord-points", (records) => {
    records.forEach(store.addPoint);
    paint();
  });
  api.onRecords("discord-scores", (records) => {
    records.forEach(store.addScore);
    choice.offer(store.names());
    paint();
  });
}

function loadStyle() {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("view.css", import.meta.url);
    link.onload = resolve;
    link.onerror = () => reject(new Error("view.css is missing"));
    document.head.append(link);
  });
}
