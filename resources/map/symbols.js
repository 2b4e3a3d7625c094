"use strict";
// The marks: a shape of its own for every severity, for units and collectors.

const SHAPES = {
  on_time: (c, r) => c.arc(0, 0, 0.86 * r, 0, 2 * Math.PI),
  near: (c, r) => polygon(c, [[0, -0.98 * r], [r, 0.8 * r], [-r, 0.8 * r]]),
  overdue: (c, r) => c.rect(-0.84 * r, -0.84 * r, 1.68 * r, 1.68 * r),
  supervised: (c, r) => polygon(c, [[0, -1.1 * r], [1.1 * r, 0], [0, 1.1 * r], [-1.1 * r, 0]]),
  joint: (c, r) => polygon(c, corners(6, r)),
  paused: (c, r) => { c.rect(-0.75 * r, -0.85 * r, 0.55 * r, 1.7 * r); c.rect(0.2 * r, -0.85 * r, 0.55 * r, 1.7 * r); },
  ended: (c, r) => { c.arc(0, 0, 0.86 * r, 0, 2 * Math.PI); c.arc(0, 0, 0.5 * r, 0, 2 * Math.PI, true); },
  unit: (c, r) => polygon(c, [[0, -r], [r, -0.2 * r], [r, r], [-r, r], [-r, -0.2 * r]]),
  collector: (c, r) => { c.arc(0, -0.45 * r, 0.5 * r, 0, 2 * Math.PI); c.moveTo(0.9 * r, r); c.arc(0, r, 0.9 * r, 0, Math.PI, true); c.closePath(); },
};
const PEOPLE = ["unit", "collector"];

function polygon(context, points) {
  points.forEach(([x, y], at) => (at ? context.lineTo(x, y) : context.moveTo(x, y)));
  context.closePath();
}

function corners(count, radius) {
  return Array.from({ length: count }, (_, at) => {
    const angle = 2 * Math.PI * at / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

// Draws one mark around 0, 0 with a rim of the ground colour.
function drawMark(context, name, radius, colour, rim) {
  context.beginPath();
  SHAPES[name](context, radius);
  context.lineJoin = "round";
  context.lineWidth = 2;
  context.strokeStyle = rim;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
}

// Marks drawn once each and stamped from then on.
class Sprites {
  constructor() {
    this.made = new Map();
  }

  clear() {
    this.made.clear();
  }

  get(name, radius, tokens, stale) {
    const key = `${name} ${radius} ${stale}`;
    if (!this.made.has(key)) this.made.set(key, this.make(name, radius, tokens, stale));
    return this.made.get(key);
  }

  make(name, radius, tokens, stale) {
    const side = 2 * Math.ceil(1.1 * radius + 3), ratio = window.devicePixelRatio || 1;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.ceil(side * ratio);
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    context.translate(side / 2, side / 2);
    const own = PEOPLE.includes(name) ? tokens.accent_text : tokens[`severity_${name}`];
    drawMark(context, name, radius, stale ? tokens.surface_hatch : own, tokens.map_ground);
    return { canvas, side };
  }
}
