package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of somebody who serves a place.
 *
 * @param name null where only the phone is public
 * @param phone null where it is not public or not known
 */
public record Contact(DutyRole role, @Nullable String name, @Nullable String phone) {}
