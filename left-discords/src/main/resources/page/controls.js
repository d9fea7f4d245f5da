// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const ANOMALIES = ["flat", "reversed", "fast", "spikes", "noisy"];
const NOISES = ["1", "3", "10"];

/** What a user can do to the series that the generator makes. */
export function controls(root, api) {
  const { element } = api.dom;
  const anomalies = element("div", { class: "discord-keys" });
  for (const kind of ANOMALIES) {
    const key = element("button", { type: "button", class: "discord-key", id: `anomaly-${kind}` }, kind);
    key.addEventListener("click", () => api.command("anomaly", kind));
    anomalies.append(key);
  }
  const noise = element("div", { class: "segments", role: "group", "aria-label": "Noise" });
  const buttons = NOISES.map((factor) => {
    const button = element("button", { type: "button", id: `noise-${factor}`, "aria-pressed": String(factor === "1") }, `noise × ${factor}`);
    button.addEventListener("click", () => api.command("noise", factor));
    noise.append(button);
    return button;
  });
  api.onCommand("noise", (factor) =>
    NOISES.forEach((each, i) => buttons[i].setAttribute("aria-pressed", String(each === factor))),
  );
  const file = element("input", { type: "text", id: "replay-file", placeholder: "/path/series.csv", "aria-label": "File of a labelled series" });
  const replay = element("button", { type: "submit", class: "discord-key", id: "replay" }, "Replay");
  const form = element("form", { class: "discord-replay" }, file, replay);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    api.command("replay", file.value.trim());
  });
  root.append(
    element("header", { class: "card-head" }, element("h2", {}, "Make it strange")),
    element("p", { class: "muted discord-words" }, "Lets all synthetic series go wrong for one period or a little more, from now on."),
    anomalies,
    noise,
    element("p", { class: "muted discord-words" }, "Replays a labelled series as one more: CSV with columns value and label."),
    form,
  );
}
