"use strict";
// What is drawn, and in which order, inside one box of the canvas.

const HANDFUL = 24;
const CROWDED = 4;
const CALM = new Set(["on_time", "paused", "ended"].map(name => SEVERITIES.indexOf(name)));

class Pen {
  constructor(world) {
    this.world = world;
    this.sprites = new Sprites();
  }

  // Returns a canvas box as a box of the world, relative to the areas' origin.
  toWorld(frame, box, reach) {
    const x = at => (at - frame.left) / frame.scale, y = at => (at - frame.top) / frame.scale;
    return [x(box[0] - reach), y(box[1] - reach), x(box[2] + reach), y(box[3] + reach)];
  }

  // Chooses the finest tier that can be drawn at once, and whether cases fold.
  planFor(frame, box, size) {
    const { areas, cases } = this.world, view = this.toWorld(frame, box, 0);
    let tier = areas.tiers.length - 1;
    while (tier > 0 && !this.fits(areas.tiers[tier], view, frame.scale)) tier--;
    const room = size.x * size.y, shown = cases.countIn(view, room);
    const fold = tier >= 0 && shown > room / 320;
    const radius = shown > room / 1100 ? CROWDED : shown > room / 3200 ? 5 : 6;
    return { tier, fold, radius, bubbles: fold ? this.bubbleTier(tier, view, frame.scale) : -1 };
  }

  fits(tier, view, scale) {
    if (tier.width * scale < 6) return false;
    let count = 0;
    tier.bins.query(view, () => { count++; });
    return count <= MOST_SHAPES;
  }

  bubbleTier(finest, view, scale) {
    const tiers = this.world.areas.tiers;
    let tier = finest;
    while (tier > 0 && tiers[tier].width * scale < 46) tier--;
    return tier;
  }

  // Returns the canvas boxes whose picture depends on a case at a place.
  surroundings(frame, plan, x, y, cell) {
    const { areas } = this.world, boxes = [], left = x * frame.scale + frame.left, top = y * frame.scale + frame.top;
    const around = (a, b, reach) => [Math.floor(a - reach), Math.floor(b - reach), Math.ceil(a + reach), Math.ceil(b + reach)];
    boxes.push(around(left, top, 12));
    const tier = areas.tiers[plan.tier], area = tier ? areas.above(cell, tier) : -1;
    if (area >= 0) {
      const [west, north, east, south] = this.boxOn(frame, area);
      boxes.push([Math.floor(west) - 1, Math.floor(north) - 1, Math.ceil(east) + 1, Math.ceil(south) + 1]);
    }
    const folded = plan.fold ? areas.above(cell, areas.tiers[plan.bubbles]) : -1;
    if (folded >= 0) {
      const spot = this.bubblePlace(frame, folded);
      boxes.push(around(spot.x, spot.y, REACH));
    }
    return boxes;
  }

  boxOn(frame, area) {
    const box = this.world.areas.boxes.subarray(4 * area, 4 * area + 4);
    return [0, 1, 2, 3].map(at => box[at] * frame.scale + (at % 2 ? frame.top : frame.left));
  }

  draw(context, frame, box, plan) {
    const { layers, areas } = this.world, tier = areas.tiers[plan.tier];
    const seen = this.toWorld(frame, box, 2);
    this.backdrop(context, frame, seen, ["park"]);
    if (tier) this.fillAreas(context, frame, seen, tier);
    this.backdrop(context, frame, seen, ["water", "river", "rail", "lane", "street", "avenue"]);
    if (tier) this.outlines(context, frame, seen, plan.tier);
    const wide = this.toWorld(frame, box, REACH);
    if (tier) this.labels(context, frame, this.toWorld(frame, box, 3 * REACH), plan);
    if (layers.people) this.people(context, frame, wide, plan);
    if (layers.cases && plan.fold) this.bubbles(context, frame, wide, areas.tiers[plan.bubbles]);
    if (layers.cases) this.marks(context, frame, this.shownSingly(wide, plan), plan.radius);
  }

  fillAreas(context, frame, seen, tier) {
    const { areas, shading, layers, stale, base } = this.world;
    areas.freshen(shading);
    const heaps = [[], [], [], [], [], []], shaded = layers.heat && !stale;
    tier.bins.query(seen, one => heaps[shaded ? areas.shade(one, tier, shading) : 0].push(one));
    heaps.forEach((heap, level) => {
      this.inHandfuls(context, frame, heap, () => this.fillLevel(context, level, shading, base));
    });
    context.globalAlpha = 1;
  }

  // One path of thousands of outlines costs far more than many small ones.
  inHandfuls(context, frame, heap, finish) {
    for (let first = 0; first < heap.length; first += HANDFUL) {
      context.beginPath();
      const end = Math.min(heap.length, first + HANDFUL);
      for (let at = first; at < end; at++) this.world.areas.trace(context, heap[at], frame);
      finish();
    }
  }

  fillLevel(context, level, shading, base) {
    const tokens = this.world.tokens, solid = base ? 0.5 : 0.86;
    if (shading === "open") {
      context.globalAlpha = base && !level ? 0 : solid;
      context.fillStyle = tokens[`map_shade_${level}`];
      context.fill("evenodd");
      return;
    }
    context.globalAlpha = base ? 0 : solid;
    context.fillStyle = tokens.map_shade_0;
    context.fill("evenodd");
    context.globalAlpha = level * 0.13;
    context.fillStyle = shading === "overdue" ? tokens.severity_overdue : tokens.severity_joint;
    if (level) context.fill("evenodd");
  }

  backdrop(context, frame, seen, kinds) {
    const tokens = this.world.tokens, swell = Math.max(0.35, Math.min(4, 2 ** (this.world.zoom - 15)));
    context.lineJoin = context.lineCap = "round";
    for (const kind of kinds) {
      const features = this.world.backdrop.get(kind) || [];
      context.beginPath();
      for (const one of features) if (meets(one.box, seen)) this.traceLines(context, one, frame);
      if (kind === "park" || kind === "water") {
        context.fillStyle = kind === "park" ? tokens.map_park || tokens.surface_raised : tokens.map_water;
        context.fill("evenodd");
      } else {
        context.lineWidth = LINE_KINDS[kind] * swell;
        context.strokeStyle = kind === "river" ? tokens.map_water : tokens.map_street;
        context.stroke();
      }
    }
  }

  traceLines(context, feature, frame) {
    for (const line of feature.lines) {
      for (let at = 0; at < line.length; at += 2) {
        const x = line[at] * frame.scale + frame.left, y = line[at + 1] * frame.scale + frame.top;
        if (at) context.lineTo(x, y); else context.moveTo(x, y);
      }
    }
  }

  outlines(context, frame, seen, finest) {
    const { areas, tokens, chosenArea } = this.world;
    context.lineJoin = "round";
    context.strokeStyle = tokens.map_cell_line;
    for (let tier = finest; tier >= 0; tier--) {
      const rank = finest - tier;
      context.lineWidth = rank ? 0.8 + 0.7 * rank : 1;
      context.globalAlpha = rank ? 1 : Math.min(1, areas.tiers[tier].width * frame.scale / 24);
      const heap = [];
      areas.tiers[tier].bins.query(seen, one => heap.push(one));
      this.inHandfuls(context, frame, heap, () => context.stroke());
    }
    context.globalAlpha = 1;
    if (chosenArea >= 0) this.chosen(context, frame, chosenArea);
  }

  chosen(context, frame, area) {
    context.beginPath();
    this.world.areas.trace(context, area, frame);
    context.strokeStyle = this.world.tokens.accent_base;
    context.lineWidth = 2;
    context.stroke();
  }

  labels(context, frame, seen, plan) {
    const { areas, tokens } = this.world;
    if (plan.radius === CROWDED && !plan.fold) return;
    let tier = plan.tier - (areas.tiers[plan.tier].name === "cell" ? 1 : 0);
    while (tier > 0 && areas.tiers[tier].width * frame.scale < 120) tier--;
    if (tier < 0 || plan.bubbles === tier || areas.tiers[tier].name === "cell") return;
    context.font = `12px ${this.world.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineWidth = 3;
    context.strokeStyle = tokens.map_ground;
    context.fillStyle = tokens.text_secondary;
    areas.tiers[tier].bins.query(seen, one => this.write(context, frame, one, areas.names[areas.id[one]] || ""));
  }

  write(context, frame, one, text) {
    const { middle } = this.world.areas;
    const x = middle[2 * one] * frame.scale + frame.left, y = middle[2 * one + 1] * frame.scale + frame.top;
    context.globalAlpha = 0.75;
    context.strokeText(text, x, y);
    context.globalAlpha = 0.9;
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  }

  // Returns the cases drawn one by one: all, or those no folded count includes.
  shownSingly(seen, plan) {
    const { cases, loose } = this.world, slots = [];
    if (plan.fold && !loose.size) return slots;
    cases.query(seen, slot => { if (!plan.fold || loose.has(slot)) slots.push(slot); });
    return slots;
  }

  // Puts urgent marks over calm ones, and makes calm ones small in a crowd.
  marks(context, frame, slots, radius) {
    const { cases, tokens, stale } = this.world, rank = [1, 3, 6, 5, 4, 2, 0], heaps = rank.map(() => []);
    for (const slot of slots) heaps[rank[cases.kind[slot]]].push(slot);
    for (const heap of heaps) {
      heap.sort((a, b) => cases.id[a] - cases.id[b]);
      for (const slot of heap) {
        const kind = cases.kind[slot], calm = radius === CROWDED && CALM.has(kind);
        const sprite = this.sprites.get(SEVERITIES[kind], calm ? radius - 1 : radius + (radius === CROWDED), tokens, stale);
        this.stamp(context, frame, sprite, cases.x[slot], cases.y[slot]);
      }
    }
  }

  stamp(context, frame, sprite, x, y) {
    const left = Math.round(x * frame.scale + frame.left - sprite.side / 2);
    const top = Math.round(y * frame.scale + frame.top - sprite.side / 2);
    context.drawImage(sprite.canvas, left, top, sprite.side, sprite.side);
  }

  // People lie under the cases, and are small where cases are many.
  people(context, frame, seen, plan) {
    const { people, tokens, stale } = this.world, radius = plan.fold ? CROWDED : Math.max(CROWDED, plan.radius);
    people.query(seen, slot => {
      const sprite = this.sprites.get(PEOPLE[people.kind[slot]], radius, tokens, stale);
      this.stamp(context, frame, sprite, people.x[slot], people.y[slot]);
    });
  }

  bubbles(context, frame, seen, tier) {
    if (!tier) return;
    const found = [];
    tier.bins.query(seen, one => { if (this.world.areas.open(one)) found.push(one); });
    found.sort((a, b) => a - b);
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const one of found) this.bubble(context, frame, one);
  }

  // A disc with the number of open cases and an arc for each severity.
  bubble(context, frame, one) {
    const { areas, tokens, stale } = this.world, total = areas.open(one);
    const { x, y, radius } = this.bubblePlace(frame, one);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = tokens.surface_panel;
    context.fill();
    context.lineWidth = 3;
    let angle = -Math.PI / 2;
    for (let severity = 0; severity < ENDED; severity++) {
      const part = areas.bySeverity[one * SEVERITIES.length + severity] / total * 2 * Math.PI;
      if (!part) continue;
      context.beginPath();
      context.arc(x, y, radius, angle, angle + part);
      context.strokeStyle = stale ? tokens.surface_hatch : tokens[`severity_${SEVERITIES[severity]}`];
      context.stroke();
      angle += part;
    }
    context.font = `600 ${total > 999 ? 11 : 12}px ${this.world.font}`;
    context.fillStyle = tokens.text_primary;
    context.fillText(stale ? "?" : String(total), x, y + 0.5);
    if (areas.overdue(one) && !stale) this.badge(context, x + 0.72 * radius, y - 0.72 * radius, areas.overdue(one));
  }

  bubblePlace(frame, one) {
    const { areas } = this.world, total = areas.open(one);
    return {
      x: Math.round(areas.middle[2 * one] * frame.scale + frame.left),
      y: Math.round(areas.middle[2 * one + 1] * frame.scale + frame.top),
      radius: 11 + Math.min(13, 3.2 * Math.log10(Math.max(1, total))),
    };
  }

  badge(context, x, y, count) {
    const { tokens } = this.world, text = String(count);
    context.font = `600 10px ${this.world.font}`;
    const half = Math.max(6, context.measureText(text).width / 2 + 3);
    context.beginPath();
    context.rect(x - half, y - 6, 2 * half, 12);
    context.fillStyle = tokens.severity_overdue;
    context.fill();
    context.fillStyle = tokens.map_ground;
    context.fillText(text, x, y + 0.5);
  }
}

function meets(a, b) {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
