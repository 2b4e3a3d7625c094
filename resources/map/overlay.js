"use strict";
// What lies over the map as plain elements: layer bar, legend, the ring around the
// chosen case, the hint under the pointer, the hatch of a blind map.

const LEGEND = ["on_time", "near", "overdue", "supervised", "joint", "paused"];

function element(kind, className, parent, text) {
  const made = document.createElement(kind);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  parent.appendChild(made);
  return made;
}

// Writes a span of seconds as a clock; a minus stands for time overrun.
function clockText(seconds, texts) {
  const sign = seconds < 0 ? "-" : "", left = Math.floor(Math.abs(seconds));
  const hours = Math.floor(left / 3600), two = part => String(part).padStart(2, "0");
  if (hours >= 100) return `${sign}${Math.floor(hours / 24)} ${texts.days || ""}`;
  return `${sign}${two(hours)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
}

class Overlay {
  constructor(map, world, host) {
    Object.assign(this, { map, world, host });
    const root = map.getContainer();
    this.bar = element("div", "desk-panel desk-bar", root);
    this.legend = element("div", "desk-panel desk-legend", root);
    this.readout = element("div", "desk-panel desk-readout", root);
    this.notice = element("div", "desk-notice", root);
    this.hatch = element("div", "desk-hatch", root);
    this.hatchText = element("div", "desk-hatch-text", this.hatch);
    this.hint = element("div", "desk-panel desk-hint", root);
    this.ring = element("div", "desk-ring", map.getPane("markerPane"));
    this.circle = element("div", "desk-circle", this.ring);
    this.disc = element("div", "desk-disc", this.ring);
    this.label = element("div", "desk-label", this.ring);
    for (const panel of [this.bar, this.legend]) {
      L.DomEvent.disableClickPropagation(panel);
      L.DomEvent.disableScrollPropagation(panel);
    }
    this.selected = null;
    map.on("zoomanim", () => { this.ring.hidden = true; });
    map.on("zoomend viewreset", () => this.place());
    map.on("resize", () => this.fit());
    map.on("moveend resize", () => this.turnLabel());
    this.render();
  }

  render() {
    const { world } = this, texts = world.texts;
    this.bar.replaceChildren();
    element("span", "desk-bar-title", this.bar, texts.layers || "");
    for (const layer of ["heat", "cases", "people", "base"]) this.button(layer, texts);
    this.drawLegend(texts);
    this.hatchText.textContent = texts.stale || "";
    this.hatch.hidden = !world.stale;
    this.notice.textContent = world.notice;
    this.fit();
    this.tick();
  }

  // Shrinks bar and legend where the map has no room for them: first the people of the
  // legend go, then the words; one line each, beside the zoom buttons, below the scale.
  fit() {
    const wide = this.map.getContainer().clientWidth;
    for (const [panel, kept] of [[this.bar, 20], [this.legend, 72]]) {
      panel.classList.remove("desk-brief", "desk-tight");
      for (const way of ["desk-brief", "desk-tight"]) panel.classList.toggle(way, panel.offsetWidth > wide - kept);
    }
  }

  button(layer, texts) {
    if (layer === "base" && !this.world.base && !this.world.backdrop.size) return;
    const text = layer === "heat" ? texts[`heat_${this.world.shading}`] : texts[layer];
    const button = element("button", "desk-toggle", this.bar, text || "");
    button.type = "button";
    button.dataset.layer = layer;
    button.setAttribute("aria-pressed", String(this.world.layers[layer]));
    button.addEventListener("click", () => this.host.toggle(layer));
  }

  drawLegend(texts) {
    this.legend.replaceChildren();
    const { tokens } = this.world;
    if (!tokens.map_ground) return;
    for (const severity of LEGEND) this.legendEntry(severity, tokens[`severity_${severity}`], texts);
    for (const kind of PEOPLE) this.legendEntry(kind, tokens.accent_text, texts).classList.add("desk-legend-people");
  }

  legendEntry(name, colour, texts) {
    const entry = element("span", "desk-legend-entry", this.legend);
    this.legendMark(entry, name, this.world.stale ? this.world.tokens.surface_hatch : colour);
    element("span", "", entry, texts[name] || "");
    entry.title = texts[name] || "";
    return entry;
  }

  legendMark(entry, severity, colour) {
    const ratio = window.devicePixelRatio || 1, canvas = element("canvas", "desk-legend-mark", entry);
    canvas.width = canvas.height = Math.ceil(14 * ratio);
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    context.translate(7, 7);
    drawMark(context, severity, 5, colour, this.world.tokens.surface_panel);
  }

  // Lets the label stand at the other side of the ring where the map ends, or below.
  turnLabel() {
    const { selected, map } = this;
    if (!selected || selected.x === null) return;
    const x = map.latLngToContainerPoint([selected.y, selected.x]).x;
    const wide = map.getContainer().clientWidth, needed = 34 + this.label.offsetWidth + 8;
    const cut = x + needed > wide, list = this.label.classList;
    list.toggle("desk-label-left", cut && x >= needed);
    list.toggle("desk-label-below", cut && x < needed);
  }

  // Puts the ring on a case: place, severity, title, seconds left when known.
  choose(chosen) {
    this.selected = chosen;
    this.chosenAt = performance.now();
    clearInterval(this.timer);
    if (chosen && chosen.left_s !== null) this.timer = setInterval(() => this.tick(), 1000);
    this.place();
    this.tick();
  }

  place() {
    const { selected, map } = this;
    this.ring.hidden = !selected || selected.x === null;
    if (this.ring.hidden) return;
    L.DomUtil.setPosition(this.ring, map.latLngToLayerPoint([selected.y, selected.x]).round());
    const metre = 256 * 2 ** map.getZoom() / (40075016.7 * Math.cos(selected.y * Math.PI / 180));
    const across = 2 * (selected.radius_m || 0) * metre;
    this.circle.hidden = across < 60 || across > 3000;
    this.circle.style.width = this.circle.style.height = `${across}px`;
  }

  tick() {
    const { selected } = this;
    if (!selected) return;
    this.disc.style.borderColor = this.world.stale ? "var(--surface_hatch)" : `var(--severity_${selected.severity})`;
    this.circle.style.borderColor = this.world.stale ? "var(--surface_hatch)" : "";
    const gone = selected.paused ? 0 : (performance.now() - this.chosenAt) / 1000;
    const left = selected.left_s === null ? "" : clockText(selected.left_s - gone, this.world.texts);
    this.label.textContent = `${selected.title} ${this.world.stale ? "?" : left}`.trim();
    this.turnLabel();
  }

  showHint(point, text) {
    this.hint.textContent = text;
    this.hint.hidden = !text;
    if (!text) return;
    const size = this.map.getSize(), wide = this.hint.offsetWidth;
    this.hint.style.left = `${Math.min(point.x + 14, size.x - wide - 8)}px`;
    this.hint.style.top = `${Math.min(point.y + 16, size.y - 40)}px`;
  }

  showArea(one) {
    const { areas, texts, stale } = this.world;
    this.readout.hidden = one < 0;
    if (one < 0) return;
    const count = value => (stale ? "?" : String(value));
    const name = areas.names[areas.id[one]] || "";
    this.readout.textContent = [
      name, `${texts.open} ${count(areas.open(one))}`, `${texts.overdue} ${count(areas.overdue(one))}`,
    ].filter(Boolean).join(" · ");
  }
}
