// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const MINUTE = 60_000;
const MOST_LINES = 12;

/** What went wrong since the latest disturbance, in the order in which it did. */
export function incident(root, api) {
  const { element } = api.dom;
  const head = element("h3", {});
  const list = element("ol", { class: "tep-incident-list" });
  const card = element("section", { class: "tep-incident", "aria-label": "Since the disturbance", hidden: "" }, head, list);
  root.append(card);
  let since = NaN;
  let seen = new Set();

  function clear() {
    since = NaN;
    seen = new Set();
    list.replaceChildren();
    card.hidden = true;
  }

  return {
    /** A disturbance went on at this plant time. */
    begin(title, at) {
      clear();
      since = at;
      head.replaceChildren(`Since ${title} at ${api.format.time(at).slice(11, 16)}`);
      list.append(element("li", { class: "muted" }, "No alarm yet."));
      card.hidden = Number.isNaN(at);
    },
    /** Something that is told once, with its delay. */
    note(key, words, at) {
      if (!(at >= since) || seen.has(key) || seen.size === MOST_LINES) {
        return;
      }
      if (seen.size === 0) {
        list.replaceChildren();
      }
      seen.add(key);
      list.append(element("li", {}, element("strong", {}, words), element("span", { class: "number" }, `+${delay(at - since)}`)));
    },
    clear,
  };
}

function delay(millis) {
  const minutes = Math.round(millis / MINUTE);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
