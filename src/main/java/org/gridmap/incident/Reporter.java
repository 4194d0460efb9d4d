package org.gridmap.incident;

import org.jspecify.annotations.Nullable;

/** Who reports: never public. Name up to 50 characters, phone up to 30. */
public record Reporter(@Nullable String name, @Nullable String phone) {}
