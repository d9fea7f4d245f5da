// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/**
 * One button that switches a disturbance of the plant on and off. It shows what the run has accepted, not what was
 * clicked, so that all open pages agree.
 */
export function faultSwitch(root, api, { command, title, note }, changed) {
  const { element, icon } = api.dom;
  const state = element("span", { class: "tep-switch-state" }, "Off");
  const knob = element("span", { class: "tep-knob", "aria-hidden": "true" });
  const button = element(
    "button",
    { type: "button", class: "tep-switch", role: "switch", "aria-checked": "false", id: command },
    element("span", { class: "tep-switch-words" }, element("strong", {}, title), element("span", { class: "muted" }, note)),
    state,
    knob,
  );
  root.append(button);

  const isOn = () => button.getAttribute("aria-checked") === "true";
  let first = true;
  api.onCommand(command, (value) => {
    const on = value === "on";
    button.setAttribute("aria-checked", String(on));
    state.replaceChildren(...(on ? [icon("bad"), "On"] : ["Off"]));
    if (!first) {
      changed(on);
    }
  });
  first = false;

  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") {
      return;
    }
    button.setAttribute("aria-busy", "true");
    try {
      await api.command(command, isOn() ? "off" : "on");
    } catch (refused) {
      // The page has said why.
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
