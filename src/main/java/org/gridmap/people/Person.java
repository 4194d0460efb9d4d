package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with a duty.
 *
 * @param code tells persons apart, also of one name
 * @param phone the work phone
 */
public record Person(String code, String name, @Nullable String phone) {}
