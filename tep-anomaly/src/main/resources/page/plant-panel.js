// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const MOST_PLANTS = 100;
/** The pace is measured over so many milliseconds. */
const PACE_OVER = 4_000;

/** The plant counts its messages from 1: there its time begins anew. */
export const isRestart = (record) => record.sequence === 1;

/**
 * Which plant is shown, what time it is there and whether it runs.
 *
 * @param cleared is called when the user chooses another plant
 * @param stood is called with the reason when the plant shuts down, and with null when it runs again
 */
export function plantPanel(root, api, { cleared, stood }) {
  const { element, setText, showState } = api.dom;
  const clock = element("span", { class: "tep-clock number" }, api.format.NONE);
  const pace = element("span", { class: "muted number" });
  const state = element("span", { class: "pill", "data-plant-state": "" });
  const reason = element("p", { class: "tep-shutdown", role: "alert", hidden: "" });
  const choice = element("select", { "aria-label": "Plant", hidden: "" });
  const name = element("h2", {}, "Plant");
  root.append(
    element("header", { class: "card-head" }, name, choice, state),
    element("p", { class: "tep-time" }, clock, element("span", { class: "muted" }, "plant time, UTC"), pace),
    reason,
  );
  const plants = new Set();
  let latest = NaN;
  let limit = null;
  let measured = { at: NaN, wall: 0 };
  const paint = api.painter(root, () => {
    setText(clock, api.format.time(latest));
    setText(pace, paceWords());
    const [tone, word] = Number.isNaN(latest) ? ["off", "No data yet"] : limit === null ? ["ok", "Running"] : ["bad", "Shut down"];
    showState(state, tone, tone, word);
    reason.hidden = limit === null;
    setText(reason, limit === null ? "" : `${limit}. It starts again after a while, or at once by Reset.`);
  });
  let factor = NaN;
  choice.addEventListener("change", () => {
    latest = NaN;
    limit = null;
    cleared();
  });

  function paceWords() {
    const wall = performance.now();
    if (Number.isNaN(measured.at) || latest < measured.at) {
      measured = { at: latest, wall };
    } else if (wall - measured.wall > PACE_OVER) {
      factor = (latest - measured.at) / (wall - measured.wall);
      measured = { at: latest, wall };
    }
    return Number.isFinite(factor) ? `${api.format.integer(factor)} × real time` : "";
  }

  function meet(plantId) {
    if (plants.has(plantId) || plants.size === MOST_PLANTS) {
      return;
    }
    plants.add(plantId);
    choice.append(element("option", {}, plantId));
    choice.hidden = plants.size < 2;
    setText(name, plants.size < 2 ? `Plant ${plantId}` : "Plant");
  }

  return {
    /** The plant time of the newest record, epoch milliseconds; NaN before the first. */
    now: () => latest,
    /** The records of the plant that is shown. */
    own(records) {
      records.forEach((record) => meet(record.plantId));
      const own = records.filter((record) => record.plantId === choice.value);
      for (const record of own) {
        const at = Date.parse(record.at);
        latest = at > latest || Number.isNaN(latest) || isRestart(record) ? at : latest;
      }
      paint();
      return own;
    },
    /** Hears from measurements whether the plant runs. */
    watch(records) {
      for (const { shutdown = null, at } of records) {
        if (shutdown !== limit) {
          limit = shutdown;
          stood(shutdown, Date.parse(at));
        }
      }
      paint();
    },
  };
}
