// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { icon } from "./dom.js";

const NAMES = ["page", "card", "inset", "line", "text", "muted", "accent", "second", "ok", "busy", "bad"];
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set();

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

/** The page's colours as a canvas understands them: {dark, page, card, inset, line, text, muted, accent, ...}. */
export function theme() {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colours = { dark: isDark(), font: getComputedStyle(document.body).fontFamily };
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return colours;
}

/** Calls back with the new colours after each change. */
export function onTheme(listener) {
  listeners.add(listener);
}

export function themeButton(button) {
  const show = () => {
    const other = isDark() ? "light" : "dark";
    button.replaceChildren(icon(other), other === "dark" ? "Dark" : "Light");
    button.setAttribute("aria-label", `Change to the ${other} theme`);
  };
  const changed = () => {
    show();
    const colours = theme();
    listeners.forEach((listener) => listener(colours));
  };
  button.addEventListener("click", () => {
    const chosen = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = chosen;
    try {
      localStorage.setItem("theme", chosen);
    } catch (refused) {
      // Storage is switched off: the choice lasts as long as the page.
    }
    changed();
  });
  system.addEventListener("change", changed);
  show();
}
