// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/** An element with attributes and children; text goes in as text, never as markup. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Sets text only where it differs: an unchanged text costs no layout. */
export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

const SHAPES = {
  ok: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.5l2.7 2.7L16 9.8",
  bad: "M12 3.5 22 20.5H2zM12 10v4.5M12 17.5v.01",
  busy: "M12 3a9 9 0 1 0 9 9M12 7v5l3.2 2",
  done: "M5 5h14v14H5z",
  off: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12h8",
  out: "M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9",
  light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  dark: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5",
};

/** A drawn sign that stands beside a word, never alone. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[name] ?? SHAPES.off);
  svg.append(path);
  return svg;
}

/** Makes an element show a state as sign, word and colour together. */
export function showState(pill, tone, sign, word) {
  if (pill.dataset.shown !== tone + sign + word) {
    pill.dataset.shown = tone + sign + word;
    pill.dataset.tone = tone;
    pill.replaceChildren(icon(sign), word);
  }
}
