"use strict";
// The pointer: what lies under it, clicked or hovered.

class Pointer {
  constructor(desk) {
    this.desk = desk;
    this.hovered = null;
    desk.map.on("click", event => this.clicked(event));
    desk.map.on("mousemove", event => this.pointed(event));
    desk.map.on("mouseout", () => desk.overlay.showHint(null, ""));
    desk.bridge.described.connect((id, text) => this.describe(id, text));
  }

  clicked(event) {
    const caseId = this.caseAt(event.containerPoint), area = this.areaAt(event.latlng);
    if (caseId !== null) this.desk.bridge.case_clicked(caseId);
    else if (area >= 0) this.desk.bridge.area_clicked(this.desk.world.areas.id[area]);
    this.desk.bridge.point_clicked(event.latlng.lng, event.latlng.lat);
  }

  pointed(event) {
    const found = this.caseAt(event.containerPoint);
    this.desk.map.getContainer().classList.toggle("desk-over-case", found !== null);
    if (found !== this.hovered) {
      this.hovered = found;
      this.desk.overlay.showHint(null, "");
      if (found !== null) this.desk.bridge.describe(found);
    }
    this.hoverPoint = event.containerPoint;
    this.desk.overlay.showArea(this.areaAt(event.latlng));
  }

  describe(id, text) {
    if (id === this.hovered) this.desk.overlay.showHint(this.hoverPoint, text);
  }

  // Returns the id of the uppermost case within reach of the pointer, or null.
  caseAt(point) {
    const plan = this.desk.canvas.plan;
    if (!plan || !this.desk.world.layers.cases) return null;
    const frame = this.desk.canvas.frame(), spot = this.onCanvas(point), reach = plan.radius + 5;
    const box = this.desk.canvas.pen.toWorld(frame, [spot.x - reach, spot.y - reach, spot.x + reach, spot.y + reach], 0);
    let best = null, nearest = reach * reach;
    for (const slot of this.desk.canvas.pen.shownSingly(box, plan)) {
      const dx = this.desk.world.cases.x[slot] * frame.scale + frame.left - spot.x;
      const dy = this.desk.world.cases.y[slot] * frame.scale + frame.top - spot.y;
      if (dx * dx + dy * dy > nearest) continue;
      nearest = dx * dx + dy * dy;
      best = this.desk.world.cases.id[slot];
    }
    return best;
  }

  onCanvas(point) {
    return this.desk.map.containerPointToLayerPoint(point).subtract(this.desk.canvas.origin || L.point(0, 0));
  }

  areaAt(latlng) {
    const plan = this.desk.canvas.plan, { areas } = this.desk.world;
    if (!plan) return -1;
    const [x, y] = project(latlng.lng, latlng.lat);
    return areas.at(areas.tiers[plan.tier], x - areas.origin[0], y - areas.origin[1]);
  }
}
