package org.gridmap.source;

import java.util.Locale;

/**
 * Kinds of faults in files. Each has its words in both message files under {@code
 * import.<slug>.what} and {@code import.<slug>.remedy}.
 */
public enum FaultCode {
  // the file cannot be read to its end
  EMPTY_FILE,
  NOT_UTF8,
  NOT_JSON,
  FILE_TRUNCATED,
  NUMBER_NOT_FINITE,
  DUPLICATE_MEMBER,
  ROOT_NOT_OBJECT,
  ROOT_TYPE_UNKNOWN,
  FEATURES_MISSING,
  FEATURES_NOT_ARRAY,
  AMBIGUOUS_MEMBERS,
  CRS_UNKNOWN,
  CRS_TOO_LATE,
  OTHER_FORMAT,
  MORE_THAN_ONE_ROOT,
  FILE_MISSING,
  FILE_DAMAGED,
  FILE_TOO_LARGE,
  TOO_MANY_FEATURES,
  READ_TOO_LONG,
  ZIP_UNSAFE,
  PACKED_TOO_TIGHT,
  XML_WITH_DOCUMENT_TYPE,
  NO_LAYER_IN_FILE,
  LAYER_NOT_NAMED,
  LAYER_UNKNOWN,
  SHAPE_PART_MISSING,
  ENCODING_WRONG,
  CRS_MISSING,
  CRS_OLD_DATUM,
  NOTHING_IN_FILE,
  COLUMN_MISSING,
  COLUMN_TWICE,
  QUOTE_NOT_CLOSED,
  // one feature is not what GeoJSON or CSV promise
  NOT_A_FEATURE,
  BAD_ID,
  BAD_BBOX,
  PROPERTIES_NOT_OBJECT,
  ROW_LENGTH,
  GEOMETRY_MISSING,
  GEOMETRY_NOT_OBJECT,
  GEOMETRY_TYPE_UNKNOWN,
  COORDINATES_MISSING,
  NESTING_WRONG,
  POSITION_TOO_SHORT,
  COORDINATE_NOT_NUMBER,
  RING_TOO_SHORT,
  RING_NOT_CLOSED,
  LINE_TOO_SHORT,
  EMPTY_GEOMETRY,
  BAD_WKT,
  // the geometry cannot be used
  CRS_HOLDS_DEGREES,
  CRS_FAR_AWAY,
  OUT_OF_RANGE,
  AXES_SWAPPED,
  ANTIMERIDIAN,
  INVALID_GEOMETRY,
  WRONG_GEOMETRY_TYPE,
  // a property cannot be used
  MISSING_VALUE,
  BAD_NUMBER,
  LOST_DIGITS,
  NOT_ONE_VALUE,
  BAD_TEXT,
  BAD_TIME,
  TIMES_OUT_OF_ORDER,
  TIME_TO_COME,
  TIME_WITHOUT_OFFSET,
  EVENT_UNKNOWN,
  STAGE_UNKNOWN,
  EVENTS_OUT_OF_ORDER,
  UNKNOWN_VALUE,
  // it does not fit the other features or what is stored
  DUPLICATE_CODE,
  UNKNOWN_PARENT,
  UNKNOWN_GRID,
  UNKNOWN_CATEGORY,
  UNKNOWN_COMMUNITY,
  OVERLAP,
  NOTHING_LEFT,
  AREA_LEAVES_OUTSIDE,
  AREA_OUTSIDE_PARENT,
  OUTSIDE_COMMUNITY,
  IN_NO_COMMUNITY,
  DUTY_CONFLICT,
  SCOPE_NOT_ONE,
  ROLE_ELSEWHERE,
  UNKNOWN_AREA,
  BAD_SHIFT,
  UNKNOWN_PERSON,
  ABSENCE_CONFLICT,
  STANDS_IN_FOR_SELF,
  BUILDING_MISSING,
  NOT_IN_ITS_COMMUNITY,
  STANDS_IN_NO_COMMUNITY,
  GRID_IN_TWO_COMMUNITIES,
  CODE_WITH_SEPARATOR,
  VALUE_NOWHERE,
  // worth knowing; nothing is refused
  NO_FEATURES(Weight.NOTE),
  RINGS_TURNED(Weight.SUMMED),
  DIMENSIONS_DROPPED(Weight.SUMMED),
  COLLECTION_UNWRAPPED(Weight.SUMMED),
  SIGNS_TAKEN_AWAY(Weight.SUMMED),
  UNIT_TAKEN_AWAY(Weight.SUMMED),
  DATE_FROM_SERIAL(Weight.SUMMED),
  ENCODING_FOUND(Weight.NOTE),
  LAYERS_LEFT(Weight.NOTE),
  HOUSEHOLDS_UNKNOWN(Weight.NOTE),
  REPAIRED(Weight.NOTE),
  NAME_FROM_CODE(Weight.SUMMED),
  NO_CODE(Weight.SUMMED),
  OVERLAP_FIXED(Weight.NOTE),
  BORDER_SHARED(Weight.NOTE),
  AREA_MOVED(Weight.NOTE),
  AREA_STICKS_OUT(Weight.NOTE),
  AREAS_OVERLAP(Weight.NOTE),
  GRID_SPILLS_OVER(Weight.NOTE),
  BUILDING_IN_NO_COMMUNITY(Weight.NOTE),
  KEPT_OUTSIDE(Weight.NOTE),
  UNKNOWN_BUILDING(Weight.NOTE),
  PLAN_BEGUN(Weight.NOTE),
  BLOCK_CUT(Weight.NOTE),
  GRID_MOVED_TO_BLOCKS(Weight.NOTE);

  private enum Weight {
    FAULT,
    NOTE,
    SUMMED
  }

  private final Weight weight;

  FaultCode() {
    this(Weight.FAULT);
  }

  FaultCode(Weight weight) {
    this.weight = weight;
  }

  /** True when it is only worth knowing and refuses nothing. */
  public boolean isNote() {
    return weight != Weight.FAULT;
  }

  /** True when nothing else of a feature with it is missed: it was not read at all. */
  boolean leavesUnread() {
    return this == NOT_A_FEATURE || this == ROW_LENGTH || this == PROPERTIES_NOT_OBJECT;
  }

  /** True for a note that is told once for a whole file, with the number of its features. */
  public boolean isSummed() {
    return weight == Weight.SUMMED;
  }

  /** The key of its words, e.g. {@code ring-not-closed}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
