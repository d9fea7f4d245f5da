// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { alarmList } from "./alarms.js";
import { faultSwitch } from "./fault-switch.js";
import { measurementList } from "./measurements.js";
import { plantPanel } from "./plant-panel.js";
import { stageCharts } from "./stages.js";

const FEED_LOSS = { command: "idv-6", title: "A feed loss", note: "IDV 6: stream 1 stops" };

/** Draws one plant: its four anomaly scores, its alarms and its 41 measurements. */
export async function mount(root, api) {
  const [measurements] = await Promise.all([readMeasurements(), loadStyle()]);
  const part = (name, label, tag = "section") => {
    const made = api.dom.element(tag, { class: name, "aria-label": label });
    root.append(made);
    return made;
  };
  root.classList.add("tep");
  const panel = part("card tep-plant", "Plant");
  const charts = stageCharts(part("tep-stages", "Anomaly scores"), api);
  const alarms = alarmList(part("card tep-alarms", "Alarms"), api);
  const values = measurementList(part("card tep-measurements", "Measurements"), measurements, api);
  const plant = plantPanel(panel, api, () => [charts, alarms, values].forEach((view) => view.clear()));
  faultSwitch(panel, api, FEED_LOSS, (isOn) => charts.markFault(isOn ? "A feed lost" : "A feed back"));

  api.onRecords("tep-ingest", (records) => values.add(plant.own(records)));
  api.onRecords("tep-scores", (records) => charts.addScores(plant.own(records)));
  api.onRecords("tep-alarms", (records) => {
    const own = plant.own(records);
    charts.addAlarms(own);
    alarms.add(own);
  });
}

async function readMeasurements() {
  const answer = await fetch(new URL("measurements.json", import.meta.url));
  if (!answer.ok) {
    throw new Error("measurements.json is missing");
  }
  return answer.json();
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
