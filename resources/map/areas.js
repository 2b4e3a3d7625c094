"use strict";
// The areas of every tier: outlines, search bins and the counts of their cases.

const SEVERITIES = ["on_time", "near", "overdue", "supervised", "joint", "paused", "ended"];
const OVERDUE = SEVERITIES.indexOf("overdue");
const ENDED = SEVERITIES.indexOf("ended");

// Returns the place in the web Mercator square, both axes 0..1, y downwards.
function project(lon, lat) {
  const sine = Math.sin(Math.max(-85, Math.min(85, lat)) * Math.PI / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

// A flat grid of bins over boxes; the boxes stay with their owner.
class Bins {
  constructor(boxes, members) {
    this.boxes = boxes;
    this.frame = Bins.frameOf(boxes, members);
    this.side = Math.max(1, Math.min(160, Math.round(Math.sqrt(members.length / 3))));
    this.stamp = new Int32Array(boxes.length / 4);
    this.turn = 0;
    this.start = new Int32Array(this.side * this.side + 1);
    for (const one of members) this.eachBin(this.boxOf(one), bin => { this.start[bin + 1]++; });
    for (let bin = 0; bin < this.side * this.side; bin++) this.start[bin + 1] += this.start[bin];
    this.items = new Int32Array(this.start[this.side * this.side]);
    const next = this.start.slice();
    for (const one of members) this.eachBin(this.boxOf(one), bin => { this.items[next[bin]++] = one; });
  }

  static frameOf(boxes, members) {
    const frame = [Infinity, Infinity, -Infinity, -Infinity];
    for (const one of members) {
      frame[0] = Math.min(frame[0], boxes[4 * one]);
      frame[1] = Math.min(frame[1], boxes[4 * one + 1]);
      frame[2] = Math.max(frame[2], boxes[4 * one + 2]);
      frame[3] = Math.max(frame[3], boxes[4 * one + 3]);
    }
    return frame;
  }

  boxOf(one) {
    return this.boxes.subarray(4 * one, 4 * one + 4);
  }

  eachBin(box, visit) {
    const [west, north, east, south] = this.frame, last = this.side - 1;
    const column = x => Math.max(0, Math.min(last, Math.floor((x - west) / (east - west || 1) * this.side)));
    const row = y => Math.max(0, Math.min(last, Math.floor((y - north) / (south - north || 1) * this.side)));
    const right = column(box[2]), low = row(box[3]), left = column(box[0]);
    for (let y = row(box[1]); y <= low; y++) {
      for (let x = left; x <= right; x++) visit(y * this.side + x);
    }
  }

  // Visits every member whose box meets the given one, each once.
  query(box, visit) {
    const turn = ++this.turn, { start, items, stamp, boxes } = this;
    this.eachBin(box, bin => {
      for (let at = start[bin]; at < start[bin + 1]; at++) {
        const one = items[at], b = 4 * one;
        if (stamp[one] === turn) continue;
        stamp[one] = turn;
        if (boxes[b] <= box[2] && boxes[b + 2] >= box[0] && boxes[b + 1] <= box[3] && boxes[b + 3] >= box[1]) visit(one);
      }
    });
  }
}

class Areas {
  constructor() {
    this.origin = [0, 0];
    this.decode(new ArrayBuffer(20), { tiers: [], names: {}, origin: [0, 0] });
  }

  // Layout: int32 areas, rings, points; id, parent, tier per area; first ring
  // per area (+1); first point per ring (+1); then float32 x, y per point.
  decode(buffer, meta) {
    const head = new Int32Array(buffer, 0, 3), [count, rings, points] = head;
    let at = 12;
    const take = length => { const part = new Int32Array(buffer, at, length); at += 4 * length; return part; };
    this.count = count;
    this.id = take(count);
    this.parent = take(count);
    this.tier = take(count);
    this.ringOf = take(count + 1);
    this.pointOf = take(rings + 1);
    this.xy = new Float32Array(buffer, at, 2 * points);
    this.origin = meta.origin;
    this.names = meta.names;
    this.tierNames = meta.tiers;
    this.indexOf = new Map();
    for (let one = 0; one < count; one++) this.indexOf.set(this.id[one], one);
    this.measure();
    this.tiers = meta.tiers.map((name, tier) => this.makeTier(name, tier)).filter(tier => tier.members.length);
    this.bySeverity = new Int32Array(count * SEVERITIES.length);
    this.chosen = new Int32Array(count);
    this.fresh = false;
  }

  measure() {
    this.boxes = new Float32Array(4 * this.count);
    this.middle = new Float32Array(2 * this.count);
    for (let one = 0; one < this.count; one++) {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      const end = this.pointOf[this.ringOf[one + 1]];
      for (let point = this.pointOf[this.ringOf[one]]; point < end; point++) {
        const x = this.xy[2 * point], y = this.xy[2 * point + 1];
        if (x < box[0]) box[0] = x;
        if (y < box[1]) box[1] = y;
        if (x > box[2]) box[2] = x;
        if (y > box[3]) box[3] = y;
      }
      this.boxes.set(box, 4 * one);
      this.middle.set(this.centroid(one, box), 2 * one);
    }
  }

  centroid(one, box) {
    const ring = this.ringOf[one], first = this.pointOf[ring], end = this.pointOf[ring + 1];
    let twice = 0, x = 0, y = 0;
    for (let a = first, b = end - 1; a < end; b = a++) {
      const ax = this.xy[2 * a] - box[0], ay = this.xy[2 * a + 1] - box[1];
      const bx = this.xy[2 * b] - box[0], by = this.xy[2 * b + 1] - box[1];
      const cross = ax * by - bx * ay;
      twice += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
    if (!twice) return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    return [box[0] + x / (3 * twice), box[1] + y / (3 * twice)];
  }

  makeTier(name, tier) {
    const members = [];
    for (let one = 0; one < this.count; one++) {
      if (this.tier[one] === tier && this.ringOf[one + 1] > this.ringOf[one]) members.push(one);
    }
    const bins = new Bins(this.boxes, members);
    const width = members.reduce((sum, one) => sum + this.boxes[4 * one + 2] - this.boxes[4 * one], 0);
    return { name, members, bins, width: width / (members.length || 1), top: 1 };
  }

  // Adds a case to its cell and to everything above it, or takes it away.
  countCase(cell, severity, chosen, step) {
    let one = this.indexOf.get(cell);
    while (one !== undefined && one >= 0) {
      this.bySeverity[one * SEVERITIES.length + severity] += step;
      if (chosen) this.chosen[one] += step;
      one = this.parent[one];
    }
  }

  // Returns the area of a tier that a cell lies in, or -1.
  above(cell, tier) {
    let one = this.indexOf.get(cell);
    while (one !== undefined && one >= 0 && this.tierName(one) !== tier.name) one = this.parent[one];
    return one === undefined ? -1 : one;
  }

  tierName(one) {
    return this.tierNames[this.tier[one]];
  }

  clearCounts() {
    this.bySeverity.fill(0);
    this.chosen.fill(0);
    this.fresh = false;
  }

  open(one) {
    const first = one * SEVERITIES.length;
    let sum = 0;
    for (let severity = 0; severity < ENDED; severity++) sum += this.bySeverity[first + severity];
    return sum;
  }

  overdue(one) {
    return this.bySeverity[one * SEVERITIES.length + OVERDUE];
  }

  value(one, shading) {
    if (shading === "overdue") return this.overdue(one);
    return shading === "class" ? this.chosen[one] : this.open(one);
  }

  // Fixes what counts as full shade in each tier: the 98th percentile.
  freshen(shading) {
    if (this.fresh) return;
    for (const tier of this.tiers) {
      const values = tier.members.map(one => this.value(one, shading)).filter(value => value > 0);
      values.sort((a, b) => a - b);
      tier.top = values.length ? Math.max(5, values[Math.floor((values.length - 1) * 0.98)]) : 5;
    }
    this.fresh = true;
  }

  shade(one, tier, shading) {
    const value = this.value(one, shading);
    return value <= 0 ? 0 : Math.max(1, Math.min(5, Math.round(5 * Math.sqrt(value / tier.top))));
  }

  // Adds the outlines of one area to the path, in canvas pixels.
  trace(context, one, frame) {
    const { xy, pointOf } = this, { scale, left, top } = frame;
    for (let ring = this.ringOf[one]; ring < this.ringOf[one + 1]; ring++) {
      const first = pointOf[ring], end = pointOf[ring + 1] - 1;
      context.moveTo(xy[2 * first] * scale + left, xy[2 * first + 1] * scale + top);
      for (let p = first + 1; p < end; p++) context.lineTo(xy[2 * p] * scale + left, xy[2 * p + 1] * scale + top);
      context.closePath();
    }
  }

  contains(one, x, y) {
    let inside = false;
    for (let ring = this.ringOf[one]; ring < this.ringOf[one + 1]; ring++) {
      const first = this.pointOf[ring], end = this.pointOf[ring + 1];
      for (let a = first, b = end - 1; a < end; b = a++) {
        const ay = this.xy[2 * a + 1], by = this.xy[2 * b + 1];
        if ((ay > y) === (by > y)) continue;
        const ax = this.xy[2 * a], bx = this.xy[2 * b];
        if (x < (bx - ax) * (y - ay) / (by - ay) + ax) inside = !inside;
      }
    }
    return inside;
  }

  at(tier, x, y) {
    let found = -1;
    if (tier) tier.bins.query([x, y, x, y], one => { if (found < 0 && this.contains(one, x, y)) found = one; });
    return found;
  }

  bounds() {
    const widest = this.tiers[0];
    return widest ? this.tiers.map(tier => tier.bins.frame).reduce((a, b) => [
      Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]) : null;
  }
}
