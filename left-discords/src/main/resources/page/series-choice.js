// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/** Tone, sign and word of each tag. */
const STATES = {
  INITIALISING: ["busy", "busy", "Initialising"],
  IS_NOT_ANOMALY: ["ok", "ok", "Not anomaly"],
  IS_ANOMALY: ["bad", "bad", "ANOMALY"],
};

/** Which series is shown, and what is said of its newest point. */
export function seriesChoice(root, api, changed) {
  const { element, setText, showState } = api.dom;
  const buttons = new Map();
  const group = element("div", { class: "segments", role: "group", "aria-label": "Series shown" });
  const state = element("span", { class: "pill" });
  const clock = element("span", { class: "number muted discord-clock" }, api.format.NONE);
  const score = element("span", { class: "number discord-score" }, api.format.NONE);
  const head = element("header", { class: "discord-head" }, element("h2", {}, "Series"), group, state, score, clock);
  root.prepend(head);
  let chosen;
  let latest = null;

  const paint = api.painter(head, () => {
    const [tone, sign, word] = STATES[latest?.anomalyTag] ?? ["off", "off", "No data yet"];
    showState(state, tone, sign, word);
    root.dataset.state = word;
    setText(score, `score ${api.format.fixed(latest?.score, 2)}`);
    setText(clock, latest === null ? api.format.NONE : api.format.time(Date.parse(latest.at)));
  });
  paint();

  function choose(name) {
    chosen = name;
    buttons.forEach((button, each) => button.setAttribute("aria-pressed", String(each === name)));
    changed();
  }

  return {
    name: () => chosen,
    /** Adds a button for each series that has none, and chooses the first if none is chosen. */
    offer(names) {
      for (const name of names.filter((each) => !buttons.has(each))) {
        const button = element("button", { type: "button", "aria-pressed": "false", "data-series": name }, name);
        button.addEventListener("click", () => choose(name));
        buttons.set(name, button);
        group.append(button);
      }
      if (chosen === undefined && names.length > 0) {
        choose(names[0]);
      }
    },
    show(names, series) {
      latest = series.last;
      paint();
    },
  };
}
