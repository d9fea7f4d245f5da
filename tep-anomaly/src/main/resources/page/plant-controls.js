// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/** Plant seconds that pass in a second, and how one says that. */
const SPEEDS = [
  [900, "15 min"],
  [1800, "30 min"],
  [3600, "1 h"],
  [7200, "2 h"],
];

/** How fast the plant's time passes, and a way to begin again at the base case. */
export function plantControls(root, api, wasReset) {
  const { element } = api.dom;
  const speeds = SPEEDS.map(([value, words]) => {
    const button = element("button", { type: "button", "aria-pressed": "false", "data-speed": value }, words);
    button.addEventListener("click", () => send("speed", String(value)));
    return button;
  });
  const reset = element("button", { type: "button", class: "tep-reset", id: "reset" }, "Reset plant");
  root.append(
    element(
      "div",
      { class: "tep-controls" },
      element("span", { class: "muted", id: "tep-speed" }, "Plant time a second"),
      reset,
      element("div", { class: "segments", role: "group", "aria-labelledby": "tep-speed" }, ...speeds),
    ),
  );
  api.onCommand("speed", (value) =>
    speeds.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.speed === value))),
  );
  // Each reset has a value of its own, so that every page hears of it.
  reset.addEventListener("click", () => send("reset", String(Date.now())));
  let first = true;
  api.onCommand("reset", () => first || wasReset());
  first = false;

  async function send(name, value) {
    try {
      await api.command(name, value);
    } catch (refused) {
      // The page has said why.
    }
  }
}
