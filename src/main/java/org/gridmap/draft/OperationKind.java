package org.gridmap.draft;

/** What one entry of a plan's log is. */
public enum OperationKind {
  /** Blocks given to a grid, or to none. */
  ASSIGN,
  /** Blocks cut along a line; with a grid named, that grid becomes two. */
  CUT,
  NEW_GRID,
  MERGE,
  RENAME,
  /** Two grids exchanged their codes. */
  SWAP_CODES,
  KIND,
  LOCK,
  /** One grid divided in several by the balance kernel. */
  SPLIT,
  /** The accepted result of a division of a community or of the whole draft. */
  DIVIDE,
  MOVE_COMMUNITY_BORDER,
  /** An earlier operation of the same person taken back. */
  UNDO,
  /** An operation that was taken back, done again. */
  REDO,
  /** The draft put on newer published grids. */
  REBASE
}
