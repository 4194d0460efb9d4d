package org.gridmap.area;

/** An area without its ground, for whoever only needs to name it. */
public record NamedArea(long id, String code, String name, AreaLevel level) {}
