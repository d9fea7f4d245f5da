// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { element, icon } from "./dom.js";

const shown = new Map();

/** Shows one line over the page; a notice of the same name is replaced. */
export function notify(name, tone, text, { dismissible = false } = {}) {
  dismiss(name);
  const notice = element("div", { class: "notice", "data-tone": tone, "data-name": name }, icon(tone), element("span", {}, text));
  if (dismissible) {
    const close = element("button", { type: "button", class: "plain" }, "Dismiss");
    close.addEventListener("click", () => dismiss(name));
    notice.append(close);
  }
  shown.set(name, notice);
  document.getElementById("notices").append(notice);
}

export function dismiss(name) {
  shown.get(name)?.remove();
  shown.delete(name);
}
