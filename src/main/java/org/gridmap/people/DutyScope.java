package org.gridmap.people;

/**
 * A place that somebody serves.
 *
 * @param key what stays when names and borders change: the series of a grid, the code of a
 *     building, the id of an area; unique within the kind
 * @param code as people write it today
 */
public record DutyScope(ScopeKind kind, String key, String code, String name) {}
