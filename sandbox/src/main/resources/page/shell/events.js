// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const NAMES = ["hello", "history", "status", "commands", "records", "dropped", "end"];
const RETRY_MILLIS = 3_000;
/** After the run has ended a new one may come on the same port; there is no hurry. */
const RETRY_AFTER_END_MILLIS = 30_000;

/**
 * Reads the run's events for as long as the page is open.
 *
 * @param handlers one function for each event, and `connection(isOpen)`
 */
export function readEvents(handlers) {
  let run = null;
  let lastId = "";
  let ended = false;

  const open = () => {
    const source = new EventSource(`/events?after=${encodeURIComponent(lastId)}`);
    source.onopen = () => handlers.connection(true);
    source.onerror = () => {
      if (!ended) {
        handlers.connection(false);
      }
      // The browser tries again by itself while it says "connecting"; after a refusal it has given up.
      if (ended || source.readyState === EventSource.CLOSED) {
        source.close();
        setTimeout(open, ended ? RETRY_AFTER_END_MILLIS : RETRY_MILLIS);
      }
    };
    for (const name of NAMES) {
      source.addEventListener(name, (event) => {
        lastId = event.lastEventId || lastId;
        const data = JSON.parse(event.data);
        if (name === "hello") {
          if (run !== null && run !== data.run) {
            location.reload();
            return;
          }
          run = data.run;
        }
        ended ||= name === "end";
        handlers[name](data);
      });
    }
  };
  open();
}
