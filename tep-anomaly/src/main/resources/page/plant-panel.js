// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const MOST_PLANTS = 100;

/** The plant counts its messages from 1: there its time begins anew. */
export const isRestart = (record) => record.sequence === 1;

/** Which plant is shown, and what time it is there. Clears everything when the user chooses another plant. */
export function plantPanel(root, api, clear) {
  const { element, setText } = api.dom;
  const clock = element("span", { class: "tep-clock number" }, api.format.NONE);
  const choice = element("select", { "aria-label": "Plant", hidden: "" });
  const name = element("h2", {}, "Plant");
  root.append(
    element("header", { class: "card-head" }, name, choice),
    element("p", { class: "tep-time" }, clock, element("span", { class: "muted" }, "plant time, UTC")),
  );
  const plants = new Set();
  let latest = NaN;
  const paint = api.painter(root, () => setText(clock, api.format.time(latest)));
  choice.addEventListener("change", () => {
    latest = NaN;
    clear();
  });

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
  };
}
