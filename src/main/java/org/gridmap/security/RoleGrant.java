package org.gridmap.security;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A role in an area.
 *
 * @param areaId the area in which, with all below it, the role counts; null: everywhere
 */
public record RoleGrant(Role role, @Nullable Long areaId) implements Serializable {}
