package org.gridmap.incident;

/** The way a report came in. */
public enum Channel {
  WEB,
  APP,
  QR,
  DESK,
  HOTLINE,
  WORKER,
  IMPORT
}
