package org.gridmap.lifecycle;

/** What a deed cannot do without. */
public enum Need {
  /** Words. */
  NOTE,
  /** One of the reasons that the life cycle lists. */
  REASON,
  /** Who shall handle it. */
  HANDLER,
  /** The number of another incident. */
  INCIDENT,
  /** Whom it belongs to instead of us. */
  ELSEWHERE,
  /** A picture. */
  PHOTO,
  /** A picture, where the category asks for one. */
  PHOTO_IF_ASKED,
  /** Where the actor is, with accuracy. */
  POSITION,
  /** A moment to come. */
  DEADLINE,
  /** 1 to 5. */
  RATING,
  /** The consent of another person, who gives it by a deed of his own. */
  APPROVAL
}
