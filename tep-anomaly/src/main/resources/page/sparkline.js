// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/** Below this share of the base case a change is noise to the eye: the line stays calm. */
const LEAST_SPAN = 0.02;

/** The last values of one measurement as a line on a small canvas, beside a thin line at its base case. */
export function sparkline(canvas, capacity, baseCase) {
  const ring = new Float64Array(capacity);
  let count = 0;
  let colours = { accent: "#888", line: "#888" };
  let isDrawn = false;
  let size = { width: 0, height: 0 };

  new ResizeObserver(([entry]) => {
    size = entry.contentRect;
    const scale = window.devicePixelRatio;
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    isDrawn = false;
    draw();
  }).observe(canvas);

  function draw() {
    if (isDrawn || size.width === 0) {
      return;
    }
    isDrawn = true;
    const scale = window.devicePixelRatio;
    const context = canvas.getContext("2d");
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    const shown = Math.min(count, capacity);
    const { low, high } = span(shown);
    const y = (value) => 2 + (size.height - 4) * (1 - (value - low) / (high - low));
    stroke(context, colours.line, 1, [[0, y(baseCase)], [size.width, y(baseCase)]]);
    const points = Array.from({ length: shown }, (_, i) => [
      (i / (capacity - 1)) * (size.width - 2) + 1,
      y(ring[(count - shown + i) % capacity]),
    ]);
    stroke(context, colours.accent, 1.4, points);
  }

  function span(shown) {
    let low = baseCase;
    let high = baseCase;
    for (let i = count - shown; i < count; i++) {
      low = Math.min(low, ring[i % capacity]);
      high = Math.max(high, ring[i % capacity]);
    }
    const missing = Math.max(0, LEAST_SPAN * Math.abs(baseCase) - (high - low));
    return { low: low - missing / 2, high: high + missing / 2 };
  }

  return {
    add(value) {
      if (Number.isFinite(value)) {
        ring[count++ % capacity] = value;
        isDrawn = false;
      }
    },
    paint: draw,
    style(changed) {
      colours = changed;
      isDrawn = false;
      draw();
    },
    clear() {
      count = 0;
      isDrawn = false;
      draw();
    },
  };
}

function stroke(context, colour, width, points) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
}
