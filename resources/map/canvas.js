"use strict";
// One canvas for everything that lives on the map. While the map is dragged the
// picture already drawn is moved and only the strips that come into view are new.

const PAD = 128;
const REACH = 44;
const MOST_SHAPES = 3000;
const MOST_PATCHES = 60;
const LINE_KINDS = { avenue: 5.5, street: 3, lane: 1.4, rail: 1.6, river: 14 };

const DeskCanvas = L.Layer.extend({
  initialize(world) {
    this.world = world;
    this.pen = new Pen(world);
    this.strips = 0;
    this.drawn_ms = 0;
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create("canvas", "desk-canvas leaflet-zoom-animated", map.getPane("overlayPane"));
    this.context = this.canvas.getContext("2d", { alpha: true });
    map.on("move", this.follow, this).on("moveend", this.settle, this);
    map.on("zoomend viewreset resize", this.redraw, this).on("zoomanim", this.stretch, this);
    this.redraw();
  },

  onRemove(map) {
    map.off(null, null, this);
    this.canvas.remove();
  },

  stretch(event) {
    const map = this._map, scale = map.getZoomScale(event.zoom, this.zoom);
    const corner = map.containerPointToLatLng(map.layerPointToContainerPoint(this.origin));
    const offset = map._latLngToNewLayerPoint(corner, event.zoom, event.center);
    L.DomUtil.setTransform(this.canvas, offset, scale);
  },

  // Where the world lies on the canvas at this moment, in canvas pixels.
  frame() {
    const scale = 256 * 2 ** this.zoom, corner = this._map.getPixelOrigin(), [x, y] = this.world.areas.origin;
    return { scale, left: x * scale - corner.x - this.origin.x, top: y * scale - corner.y - this.origin.y };
  },

  redraw() {
    const map = this._map, size = map.getSize(), ratio = window.devicePixelRatio || 1;
    if (!size.x || !size.y) return;
    this.zoom = map.getZoom();
    this.ratio = ratio;
    this.size = size.add([2 * PAD, 2 * PAD]);
    const wide = Math.round(this.size.x * ratio), high = Math.round(this.size.y * ratio);
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
      this.canvas.style.width = `${this.size.x}px`;
      this.canvas.style.height = `${this.size.y}px`;
    }
    this.centre();
    this.world.areas.fresh = false;
    this.plan = this.pen.planFor(this.frame(), this.viewBox(), size);
    this.paint([0, 0, this.size.x, this.size.y]);
  },

  viewBox() {
    return [PAD, PAD, this.size.x - PAD, this.size.y - PAD];
  },

  centre() {
    this.origin = this._map.containerPointToLayerPoint([-PAD, -PAD]).round();
    L.DomUtil.setTransform(this.canvas, this.origin, 1);
  },

  follow() {
    if (!this.origin || this._map.getZoom() !== this.zoom || this._map._animatingZoom) return;
    const corner = this._map.containerPointToLayerPoint([0, 0]).subtract(this.origin);
    const spare = this.size.subtract(this._map.getSize()).subtract(corner);
    if (Math.min(corner.x, corner.y, spare.x, spare.y) >= 0) return;
    const before = this.origin;
    this.centre();
    this.scroll(before.subtract(this.origin));
  },

  scroll(shift) {
    const { x: wide, y: high } = this.size, dx = shift.x, dy = shift.y;
    if (Math.abs(dx) >= wide || Math.abs(dy) >= high || !Number.isInteger(this.ratio)) {
      this.paint([0, 0, wide, high]);
      return;
    }
    const context = this.context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "copy";
    context.drawImage(this.canvas, dx * this.ratio, dy * this.ratio);
    context.globalCompositeOperation = "source-over";
    if (dx) this.paint(dx > 0 ? [0, 0, dx, high] : [wide + dx, 0, wide, high]);
    if (dy) this.paint(dy > 0 ? [0, 0, wide, dy] : [0, high + dy, wide, high]);
    this.strips++;
  },

  paint(box) {
    const began = performance.now(), context = this.context;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.save();
    context.beginPath();
    context.rect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    context.clip();
    context.clearRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    this.pen.draw(context, this.frame(), box, this.plan);
    context.restore();
    this.drawn_ms = performance.now() - began;
  },

  // When the drag ends another tier or fold may suit the view better.
  settle() {
    if (this.origin && this._map.getZoom() === this.zoom && !this.suits()) this.redraw();
  },

  suits() {
    const corner = this._map.containerPointToLayerPoint([0, 0]).subtract(this.origin);
    const size = this._map.getSize(), box = [corner.x, corner.y, corner.x + size.x, corner.y + size.y];
    return JSON.stringify(this.pen.planFor(this.frame(), box, size)) === JSON.stringify(this.plan);
  },

  // Repaints around touched places; false when everything should be drawn anew.
  patch(touched) {
    if (touched.length > MOST_PATCHES || !this.suits()) return false;
    const frame = this.frame(), seen = new Set();
    for (const [x, y, cell] of touched) {
      for (const box of this.pen.surroundings(frame, this.plan, x, y, cell)) {
        if (seen.has(String(box))) continue;
        seen.add(String(box));
        if (meets(box, [0, 0, this.size.x, this.size.y])) this.paint(box);
      }
    }
    return true;
  },
});
