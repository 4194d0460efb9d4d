package org.gridmap.building;

/** Buildings, or their households, are other ones from now on; told with the commit. */
public final class BuildingsCorrected {

  /**
   * PostgreSQL channel that carries the id of a community; an empty message means that buildings of
   * any may have changed.
   */
  public static final String CHANNEL = "gridmap_buildings";

  static final String TELL = "select pg_notify('" + CHANNEL + "', :community)";

  private BuildingsCorrected() {}
}
