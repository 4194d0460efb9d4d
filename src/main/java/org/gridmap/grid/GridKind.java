package org.gridmap.grid;

/** Kinds of grids: 基础网格, 专属网格 (cut out of the basic ones), 微网格 (part of one). */
public enum GridKind {
  BASIC,
  EXCLUSIVE,
  MICRO
}
