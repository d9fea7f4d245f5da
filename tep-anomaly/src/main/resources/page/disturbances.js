// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/** Switches on and off without a click of ours: the run decides, so that all open pages agree. */
const isOn = (key) => key.getAttribute("aria-checked") === "true";

/**
 * Twenty keys, one a disturbance of the plant, and in words what is on.
 *
 * @param disturbances {number, description, type} each
 * @param changed is called with the disturbance and whether it is on, when it changes while the page is open
 */
export function disturbanceKeys(root, disturbances, api, changed) {
  const { element } = api.dom;
  const words = element("ul", { class: "tep-idv-words", "aria-live": "polite" });
  const pad = element("div", { class: "tep-keypad", role: "group", "aria-label": "Disturbances" });
  root.append(element("h3", { class: "tep-keypad-head" }, "Disturbances"), pad, words);
  let pointed = null;

  function key(disturbance) {
    const { number, description, type } = disturbance;
    const button = element(
      "button",
      {
        type: "button",
        class: "tep-key",
        role: "switch",
        "aria-checked": "false",
        id: `idv-${number}`,
        "aria-label": `IDV ${number}: ${description}, ${type}`,
      },
      element("span", { class: "number" }, String(number)),
      element("span", { class: "tep-key-state" }, "off"),
    );
    let first = true;
    api.onCommand(button.id, (value) => {
      button.setAttribute("aria-checked", String(value === "on"));
      button.lastChild.textContent = value;
      describe();
      if (!first) {
        changed(disturbance, value === "on");
      }
    });
    first = false;
    button.addEventListener("click", () => press(button));
    for (const [event, at] of [["pointerenter", disturbance], ["focus", disturbance], ["pointerleave", null], ["blur", null]]) {
      button.addEventListener(event, () => {
        pointed = at;
        describe();
      });
    }
    return button;
  }

  async function press(button) {
    if (button.getAttribute("aria-busy") === "true") {
      return;
    }
    button.setAttribute("aria-busy", "true");
    try {
      await api.command(button.id, isOn(button) ? "off" : "on");
    } catch (refused) {
      // The page has said why.
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  function describe() {
    const on = disturbances.filter((_, i) => pad.children[i] && isOn(pad.children[i]));
    const shown = pointed === null || on.includes(pointed) ? on : [...on, pointed];
    words.replaceChildren(
      ...shown.map(({ number, description, type }) =>
        element(
          "li",
          on.some((each) => each.number === number) ? { "data-on": "" } : {},
          element("strong", {}, `IDV ${number}`),
          ` ${description} `,
          element("span", { class: "muted" }, type),
        ),
      ),
    );
    if (shown.length === 0) {
      words.append(element("li", { class: "muted" }, "None is on. Point at a number to read what it does."));
    }
  }

  pad.append(...disturbances.map(key));
  describe();
}
