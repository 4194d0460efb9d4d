package org.gridmap.town;

/** What a lot is for, and how densely: lots of about so many hectares, so many homes on each. */
enum LandUse {
  TOWERS(3.6, 215, true),
  SLABS(2.9, 205, true),
  WALK_UPS(1.7, 175, true),
  LOW_RISE(2.4, 40, true),
  HAMLET(2.1, 26, false),
  FIELD(4, 0, false),
  PARK(4, 0, false),
  BANK(2, 0, false),
  MIDDLE_SCHOOL(2.9, 0, true),
  PRIMARY_SCHOOL(1.8, 0, true),
  HOSPITAL(2.2, 0, true),
  MALL(1.5, 0, false),
  OFFICE(1.2, 0, true);

  private final double lotHectares;
  private final double homesPerHectare;
  private final boolean walled;

  LandUse(double lotHectares, double homesPerHectare, boolean walled) {
    this.lotHectares = lotHectares;
    this.homesPerHectare = homesPerHectare;
    this.walled = walled;
  }

  double lotHectares() {
    return lotHectares;
  }

  double homesPerHectare() {
    return homesPerHectare;
  }

  boolean isWalled() {
    return walled;
  }

  boolean isResidential() {
    return homesPerHectare > 0;
  }

  /** A unit with its own manager: school, hospital, shopping centre or office. */
  boolean isInstitution() {
    return switch (this) {
      case MIDDLE_SCHOOL, PRIMARY_SCHOOL, HOSPITAL, MALL, OFFICE -> true;
      default -> false;
    };
  }
}
