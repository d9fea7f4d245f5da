// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { alarmList } from "./alarms.js";
import { disturbanceKeys } from "./disturbances.js";
import { incident } from "./incident.js";
import { loadStyle } from "./load-style.js";
import { measurementList } from "./measurements.js";
import { plantControls } from "./plant-controls.js";
import { plantPanel } from "./plant-panel.js";
import { stageOf } from "./stage-names.js";
import { stageCharts } from "./stages.js";

/** The control room of one plant: its disturbances, its four anomaly scores, its alarms and its 41 measurements. */
export async function mount(root, api) {
  const [measurements, disturbances] = await Promise.all([read("measurements.json"), read("disturbances.json"), loadStyle(new URL("view.css", import.meta.url))]);
  const part = (name, label, tag = "section") => {
    const made = api.dom.element(tag, { class: name, "aria-label": label });
    root.append(made);
    return made;
  };
  root.classList.add("tep");
  const panel = part("card tep-plant", "Plant");
  const charts = stageCharts(part("tep-stages", "Anomaly scores"), api);
  const alarmCard = part("card tep-alarms", "Alarms");
  const story = incident(alarmCard, api);
  const alarms = alarmList(alarmCard, api);
  const values = measurementList(part("card tep-measurements", "Measurements"), measurements, api);
  const plant = plantPanel(panel, api, {
    cleared: () => [charts, alarms, values, story].forEach((view) => view.clear()),
    stood(limit, at) {
      charts.mark(limit === null ? "Running" : "Shut down", at);
      if (limit !== null) {
        story.note("shutdown", `Plant shut down: ${limit}`, at);
      }
    },
  });
  plantControls(panel, api, () => charts.mark("Reset", plant.now()));
  disturbanceKeys(panel, disturbances, api, ({ number }, isOn) => {
    charts.mark(`IDV ${number} ${isOn ? "on" : "off"}`, plant.now());
    if (isOn) {
      story.begin(`IDV ${number} went on`, plant.now());
    }
  });

  api.onRecords("tep-ingest", (records) => {
    const own = plant.own(records);
    plant.watch(own);
    values.add(own);
  });
  api.onRecords("tep-scores", (records) => charts.addScores(plant.own(records)));
  api.onRecords("tep-alarms", (records) => {
    const own = plant.own(records);
    charts.addAlarms(own);
    alarms.add(own);
    for (const alarm of own.filter(({ transition }) => transition === "RAISED")) {
      story.note(alarm.stage, `${stageOf(alarm)?.name ?? alarm.stage} in alarm`, Date.parse(alarm.at));
    }
  });
}

async function read(file) {
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) {
    throw new Error(`${file} is missing`);
  }
  return answer.json();
}
