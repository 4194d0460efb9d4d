package org.gridmap.town;

import org.locationtech.jts.geom.Polygon;

/**
 * A building on its lot.
 *
 * @param x centre on the drawing board, decimetres
 * @param y centre on the drawing board, decimetres
 * @param footprint longitude and latitude
 * @param households 0 where nobody lives
 */
record Building(
    double x, double y, Polygon footprint, Form form, int levels, int entrances, int households) {

  /** What a building looks like; its use follows from it. */
  enum Form {
    SLAB(Use.RESIDENTIAL),
    TOWER(Use.RESIDENTIAL),
    WALK_UP(Use.RESIDENTIAL),
    SHOP_HOUSE(Use.MIXED),
    TERRACE(Use.RESIDENTIAL),
    HOUSE(Use.RESIDENTIAL),
    SHOP(Use.COMMERCIAL),
    MALL(Use.COMMERCIAL),
    OFFICE(Use.OFFICE),
    COMMUNITY_CENTRE(Use.PUBLIC),
    SCHOOL(Use.SCHOOL),
    KINDERGARTEN(Use.SCHOOL),
    HOSPITAL(Use.HOSPITAL);

    private final Use use;

    Form(Use use) {
      this.use = use;
    }

    Use use() {
      return use;
    }
  }

  /** What happens in a building. */
  enum Use {
    RESIDENTIAL,
    MIXED,
    COMMERCIAL,
    OFFICE,
    PUBLIC,
    SCHOOL,
    HOSPITAL
  }

  Building as(Form newForm) {
    return new Building(x, y, footprint, newForm, levels, entrances, households);
  }
}
