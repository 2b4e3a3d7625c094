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
    this.bins = new Map();
    for (const slot of this.slotOf.values()) this.enter(slot);
  }

  bin(x, y) {
    const [west, north, east, south] = this.frame, last = BIN_SIDE - 1;
    const column = Math.max(0, Math.min(last, Math.floor((x - west) / (east - west || 1) * BIN_SIDE)));
    const row = Math.max(0, Math.min(last, Math.floor((y - north) / (south - north || 1) * BIN_SIDE)));
    return [column, row];
  }

  enter(slot) {
    const [column, row] = this.bin(this.x[slot], this.y[slot]), key = row * BIN_SIDE + column;
    const bin = this.bins.get(key);
    if (bin) bin.push(slot); else this.bins.set(key, [slot]);
  }

  leave(slot) {
    const [column, row] = this.bin(this.x[slot], this.y[slot]);
    const bin = this.bins.get(row * BIN_SIDE + column), at = bin.indexOf(slot);
    bin[at] = bin[bin.length - 1];
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
    this.bins.clear();
    this.free = [];
    this.size = 0;
  }

  query(box, visit) {
    const [left, top] = this.bin(box[0], box[1]), [right, low] = this.bin(box[2], box[3]);
    for (let row = top; row <= low; row++) {
      for (let column = left; column <= right; column++) {
        const bin = this.bins.get(row * BIN_SIDE + column);
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
