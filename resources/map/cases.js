"use strict";
// The cases and the people on the map, by id, in bins that follow every change.

const BIN_SIDE = 128;

class Points {
  constructor() {
    this.slotOf = new Map();
    this.free = [];
    this.size = 0;
    this.room(1024);
    this.reframe([0, 0, 1, 1]);
  }

  room(size) {
    const grow = (Kind, old) => { const wide = new Kind(size); if (old) wide.set(old); return wide; };
    this.id = grow(Float64Array, this.id);
    this.x = grow(Float64Array, this.x);
    this.y = grow(Float64Array, this.y);
    this.kind = grow(Uint8Array, this.kind);
    this.cell = grow(Int32Array, this.cell);
    this.word = grow(Int32Array, this.word);
  }

  // Lays the bins over another part of the world, keeping the points.
  reframe(frame) {
    this.frame = frame;
    this.across = BIN_SIDE / (frame[2] - frame[0] || 1);
    this.down = BIN_SIDE / (frame[3] - frame[1] || 1);
    this.bins = new Array(BIN_SIDE * BIN_SIDE).fill(null);
    for (const slot of this.slotOf.values()) this.enter(slot);
  }

  column(x) {
    return Math.max(0, Math.min(BIN_SIDE - 1, Math.floor((x - this.frame[0]) * this.across)));
  }

  row(y) {
    return Math.max(0, Math.min(BIN_SIDE - 1, Math.floor((y - this.frame[1]) * this.down)));
  }

  enter(slot) {
    const at = this.row(this.y[slot]) * BIN_SIDE + this.column(this.x[slot]), bin = this.bins[at];
    if (bin) bin.push(slot); else this.bins[at] = [slot];
  }

  leave(slot) {
    const bin = this.bins[this.row(this.y[slot]) * BIN_SIDE + this.column(this.x[slot])];
    bin[bin.indexOf(slot)] = bin[bin.length - 1];
    bin.pop();
  }

  put(id, x, y, kind, cell, word) {
    let slot = this.slotOf.get(id);
    if (slot === undefined) {
      slot = this.free.length ? this.free.pop() : this.size++;
      if (slot >= this.id.length) this.room(2 * this.id.length);
      this.slotOf.set(id, slot);
    } else {
      this.leave(slot);
    }
    this.id[slot] = id;
    this.x[slot] = x;
    this.y[slot] = y;
    this.kind[slot] = kind;
    this.cell[slot] = cell;
    this.word[slot] = word;
    this.enter(slot);
    return slot;
  }

  drop(id) {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    this.leave(slot);
    this.slotOf.delete(id);
    this.free.push(slot);
  }

  clear() {
    this.slotOf.clear();
    this.bins.fill(null);
    this.free = [];
    this.size = 0;
  }

  query(box, visit) {
    const left = this.column(box[0]), right = this.column(box[2]), low = this.row(box[3]);
    for (let row = this.row(box[1]); row <= low; row++) {
      for (let column = left; column <= right; column++) {
        const bin = this.bins[row * BIN_SIDE + column];
        if (!bin) continue;
        for (const slot of bin) {
          const x = this.x[slot], y = this.y[slot];
          if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) visit(slot);
        }
      }
    }
  }

  countIn(box, most) {
    let count = 0;
    this.query(box, () => { count++; });
    return Math.min(count, most);
  }
}
