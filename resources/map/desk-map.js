"use strict";
// Joins the page to the desk: changes come in as batches, wishes go out as calls.

const FIT_PADDING = [24, 24];
const CONFIRMING = 6;
const TILE_PATIENCE_MS = 4000;
const SMALL = new Set(["cases", "choose"]);

class DeskMap {
  constructor(map, bridge) {
    this.map = map;
    this.bridge = bridge;
    this.world = {
      areas: new Areas(), cases: new Points(), people: new Points(), words: [], chosenClass: "", loose: new Set(),
      backdrop: new Map(), layers: { heat: true, cases: true, people: true, base: true },
      tokens: {}, texts: {}, shading: "open", stale: false, base: null, notice: "", chosenArea: -1,
      font: "sans-serif", zoom: map.getZoom(),
    };
    this.canvas = new DeskCanvas(this.world);
    this.overlay = new Overlay(map, this.world, this);
    this.tiles = null;
    this.pending = Promise.resolve();
    this.pulse = element("div", "desk-pulse", map.getContainer());
    this.confirming = false;
    this.touched = [];
    this.listen();
  }

  listen() {
    const map = this.map, root = map.getContainer();
    map.on("zoomstart zoom", () => { this.world.zoom = map.getZoom(); });
    map.on("moveend", () => this.tellView());
    root.addEventListener("keydown", event => { if (event.key === "Home") this.fit(); });
    window.addEventListener("focus", () => root.focus());
    window.addEventListener("contextmenu", event => event.preventDefault());
    new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(root);
    this.bridge.batch.connect(text => this.receive(JSON.parse(text)));
    this.pointer = new Pointer(this);
  }

  // Batches are applied in order; one that fetches outlines holds up the next.
  receive(batch) {
    this.pending = this.pending.then(() => this.apply(batch)).catch(error => {
      console.error(`batch ${batch.revision}: ${error.stack || error}`);
    });
  }

  async apply(batch) {
    this.touched = [];
    for (const order of batch.orders) await this[`on_${order.op}`](order);
    this.show(batch.orders.every(order => SMALL.has(order.op)));
    await nextFrame();
    this.bridge.drawn(batch.revision);
    this.drawn = batch.revision;
    if (!this.confirming) this.confirm();
  }

  // A few changed cases repaint their own surroundings, anything else the whole.
  show(small) {
    if (!this.map.hasLayer(this.canvas)) this.map.addLayer(this.canvas);
    else if (!small || !this.canvas.patch(this.touched)) this.canvas.redraw();
    if (!small) this.overlay.render();
  }

  // Says what is on the screen. A frame may wait in the compositor behind others,
  // never behind more than CONFIRMING; each of them has to change a pixel to count.
  async confirm() {
    this.confirming = true;
    await this.tilesLoaded();
    for (let told = 0; told !== this.drawn;) {
      told = this.drawn;
      for (let at = 0; at < CONFIRMING; at++) {
        this.pulse.style.left = `${16 + at % 2}px`;
        await nextFrame();
      }
      this.bridge.painted(told);
    }
    this.confirming = false;
  }

  // Resolves when the tiles in view are there or failed, at the latest after a while.
  tilesLoaded() {
    if (!this.tiles || !this.map.hasLayer(this.tiles) || !this.tiles.isLoading()) return null;
    return new Promise(resolve => {
      this.tiles.once("load", resolve);
      setTimeout(resolve, TILE_PATIENCE_MS);
    });
  }

  async on_areas(order) {
    const answer = await fetch(order.address);
    this.world.areas.decode(await answer.arrayBuffer(), order);
    const frame = this.world.areas.bounds();
    for (const points of [this.world.cases, this.world.people]) {
      points.clear();
      if (frame) points.reframe(frame);
    }
    this.world.loose.clear();
    this.world.chosenArea = -1;
  }

  // A case replaces what was known of its id; its counts follow it.
  async on_cases(order) {
    if (order.address) await this.unpack(order);
    const { cases, words } = this.world;
    for (const word of order.words || []) words.push(word);
    for (const id of order.absent) this.forget(id);
    for (let at = 0; at < order.id.length; at++) {
      this.forget(order.id[at]);
      const [x, y] = this.placed(order.lon[at], order.lat[at]);
      this.tally(cases.put(order.id[at], x, y, order.kind[at], order.cell[at], order.word[at]), 1);
    }
  }

  // Fetches the columns of many cases: float64 ids, then int32 of each other one.
  async unpack(order) {
    const answer = await fetch(order.address), data = await answer.arrayBuffer();
    order.id = new Float64Array(data, 0, order.count);
    order.columns.forEach((name, at) => {
      order[name] = new Int32Array(data, (8 + 4 * at) * order.count, order.count);
    });
  }

  placed(lon, lat) {
    const place = project(lon / 1e6, lat / 1e6), origin = this.world.areas.origin;
    place[0] -= origin[0];
    place[1] -= origin[1];
    return place;
  }

  forget(id) {
    const slot = this.world.cases.slotOf.get(id);
    if (slot === undefined) return;
    this.tally(slot, -1);
    this.world.cases.drop(id);
  }

  tally(slot, step) {
    const { cases, words, chosenClass, areas } = this.world;
    const chosen = chosenClass !== "" && (words[cases.word[slot]] || "").startsWith(chosenClass);
    areas.countCase(cases.cell[slot], cases.kind[slot], chosen, step);
    if (!areas.indexOf.has(cases.cell[slot])) this.world.loose[step > 0 ? "add" : "delete"](slot);
    if (this.touched.length <= MOST_PATCHES) this.touched.push([cases.x[slot], cases.y[slot], cases.cell[slot]]);
  }

  on_people(order) {
    for (const id of order.absent) this.world.people.drop(id);
    order.id.forEach((id, at) => {
      const [x, y] = this.placed(order.lon[at], order.lat[at]);
      this.world.people.put(id, x, y, order.kind[at], -1, -1);
    });
  }

  on_shading(order) {
    this.world.shading = order.kind;
    this.world.chosenClass = order.matter;
    this.world.areas.clearCounts();
    for (const slot of this.world.cases.slotOf.values()) this.tally(slot, 1);
  }

  on_backdrop(order) {
    const kinds = new Map(), origin = this.world.areas.origin;
    for (const [kind, lines] of order.features) {
      const placed = lines.map(line => this.placedLine(line, origin));
      if (!kinds.has(kind)) kinds.set(kind, []);
      kinds.get(kind).push({ lines: placed, box: boxOf(placed) });
    }
    this.world.backdrop = this.backdrop = kinds;
  }

  placedLine(line, origin) {
    const placed = new Float64Array(line.length);
    for (let at = 0; at < line.length; at += 2) {
      const [x, y] = project(line[at] / 1e6, line[at + 1] / 1e6);
      placed[at] = x - origin[0];
      placed[at + 1] = y - origin[1];
    }
    return placed;
  }

  on_base(order) {
    if (this.tiles) this.tiles.remove();
    this.tiles = order.address ? L.tileLayer(order.address, {
      minNativeZoom: order.min_zoom, maxNativeZoom: order.max_zoom, minZoom: 1, maxZoom: 20,
      subdomains: order.subdomains || "abc", keepBuffer: 1, updateWhenIdle: true,
    }) : null;
    this.world.notice = order.notice || "";
    this.showBase();
  }

  showBase() {
    const on = this.world.layers.base;
    this.world.base = on ? this.tiles : null;
    this.world.backdrop = on ? this.backdrop || new Map() : new Map();
    if (!this.tiles) return;
    if (on) this.tiles.addTo(this.map); else this.tiles.remove();
  }

  on_theme(order) {
    this.world.tokens = order.tokens;
    for (const [name, value] of Object.entries(order.tokens)) {
      document.documentElement.style.setProperty(`--${name}`, value);
    }
    this.world.font = getComputedStyle(this.map.getContainer()).fontFamily;
    this.canvas.pen.sprites.clear();
  }

  on_texts(order) {
    this.world.texts = order.texts;
    for (const way of ["in", "out"]) {
      const button = this.map.getContainer().querySelector(`.leaflet-control-zoom-${way}`);
      button.title = order.texts[`zoom_${way}`];
      button.setAttribute("aria-label", button.title);
    }
  }

  on_stale(order) {
    this.world.stale = order.stale;
  }

  on_layers(order) {
    Object.assign(this.world.layers, order.layers);
    this.showBase();
  }

  on_choose(order) {
    this.overlay.choose(order.chosen);
  }

  on_area(order) {
    const found = this.world.areas.indexOf.get(order.id);
    this.world.chosenArea = found === undefined ? -1 : found;
  }

  // Moves the view to a place, to bounds, or to everything.
  on_view(order) {
    if (order.place) {
      const [lon, lat] = order.place;
      this.map.setView([lat, lon], order.zoom === null ? this.map.getZoom() : order.zoom, { animate: false });
    } else if (order.bounds) {
      this.map.fitBounds(order.bounds, { animate: false, padding: FIT_PADDING });
    } else {
      this.fit();
    }
  }

  fit() {
    const frame = this.world.areas.bounds(), origin = this.world.areas.origin;
    if (!frame) return;
    const place = (x, y) => {
      const high = Math.PI * (1 - 2 * (y + origin[1]));
      return [180 / Math.PI * Math.atan(Math.sinh(high)), (x + origin[0] - 0.5) * 360];
    };
    this.map.fitBounds([place(frame[0], frame[1]), place(frame[2], frame[3])], { animate: false, padding: FIT_PADDING });
  }

  toggle(layer) {
    this.world.layers[layer] = !this.world.layers[layer];
    this.showBase();
    this.canvas.redraw();
    this.overlay.render();
    this.bridge.layer_toggled(layer, this.world.layers[layer]);
  }

  tellView() {
    const view = this.map.getBounds();
    this.bridge.view_moved(view.getWest(), view.getSouth(), view.getEast(), view.getNorth());
  }

  // Drags the map for some frames and returns the gap between frames and the
  // time spent drawing in each, in milliseconds.
  async measurePan(frames) {
    const gaps = [], spent = [], step = [9, 5];
    for (let at = 0; at < 10; at++) await nextFrame();
    let last = await nextFrame();
    for (let at = 0; at < frames; at++) {
      const began = performance.now(), back = at % 60 < 30 ? 1 : -1;
      this.map._rawPanBy(L.point(step[0] * back, step[1] * back));
      this.map.fire("move");
      spent.push(performance.now() - began);
      const now = await nextFrame();
      gaps.push(now - last);
      last = now;
    }
    this.map.fire("moveend");
    return { gaps, spent, strips: this.canvas.strips, plan: this.canvas.plan };
  }
}

function nextFrame() {
  return new Promise(resolve => requestAnimationFrame(resolve));
}

function boxOf(lines) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      box[0] = Math.min(box[0], line[at]);
      box[1] = Math.min(box[1], line[at + 1]);
      box[2] = Math.max(box[2], line[at]);
      box[3] = Math.max(box[3], line[at + 1]);
    }
  }
  return box;
}

function startDesk(map) {
  new QWebChannel(qt.webChannelTransport, channel => {
    window.desk = new DeskMap(map, channel.objects.desk);
    channel.objects.desk.page_ready();
  });
}
