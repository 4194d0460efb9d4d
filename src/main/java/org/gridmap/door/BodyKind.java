package org.gridmap.door;

import org.jspecify.annotations.Nullable;

/** What a body is for, by path and type alone: that much is known before a byte of it is read. */
enum BodyKind {
  REPORT,
  PICTURES,
  FILE,
  OTHER;

  static BodyKind of(String path, @Nullable String contentType) {
    if (path.startsWith("/api/v1/imports/")) {
      return FILE;
    }
    if (!path.equals("/api/v1/incidents") && !path.equals("/report")) {
      return OTHER;
    }
    boolean parts =
        contentType != null
            && contentType.strip().toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    return parts ? PICTURES : REPORT;
  }

  boolean isReport() {
    return this == REPORT || this == PICTURES;
  }

  /**
   * The most bytes of such a body.
   *
   * @param signedIn whether somebody is known to have signed in
   */
  long limit(DoorSettings settings, boolean signedIn) {
    return switch (this) {
      case REPORT -> settings.report().toBytes();
      case PICTURES -> settings.pictures().toBytes();
      case FILE -> (signedIn ? settings.file() : settings.form()).toBytes();
      case OTHER -> (signedIn ? settings.staff() : settings.form()).toBytes();
    };
  }
}
