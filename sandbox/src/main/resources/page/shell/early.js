// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
// Not a module, so that it runs before the first paint: the chosen theme must not flash.
(function () {
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") {
      document.documentElement.dataset.theme = chosen;
    }
  } catch (refused) {
    // Storage is switched off: the system's theme it is.
  }
})();
