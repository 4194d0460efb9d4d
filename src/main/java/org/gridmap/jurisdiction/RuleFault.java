package org.gridmap.jurisdiction;

import java.util.Locale;
import java.util.Map;
import org.gridmap.source.FaultWords;

/**
 * One thing that is wrong with the rules of an area.
 *
 * @param file name of the file within its directory
 * @param line from 1; 0 for the file as a whole
 * @param path to the member, e.g. {@code policies[0].stages[1].within}; empty for the file
 * @param values what fills the named places of the words
 */
public record RuleFault(Kind kind, String file, int line, String path, Map<String, Object> values) {

  /** Kinds of faults; each has its words under {@code rules.<slug>} in both message files. */
  public enum Kind {
    FILE_MISSING,
    FILE_UNKNOWN,
    FILE_TOO_LARGE,
    NOT_YAML,
    WRONG_SHAPE,
    MEMBER_MISSING,
    MEMBER_UNKNOWN,
    VALUE_UNKNOWN,
    BAD_TERM,
    BAD_PERIOD,
    BAD_DATE,
    BAD_SHARE,
    BAD_ZONE,
    BAD_SWITCH,
    BAD_NUMBER,
    BAD_CODE,
    BAD_TRIGGER,
    TEXT_MISSING,
    CODE_TWICE,
    CODE_NOWHERE,
    GROUP_IN_GROUP,
    CALENDAR_ENDS,
    EQUALLY_SPECIFIC,
    STATE_UNREACHABLE,
    STATE_WITHOUT_END,
    NO_BEGINNING,
    DEED_WITHOUT_ROLE,
    DEED_WITHOUT_REASONS,
    DEED_WITHOUT_TARGET,
    NOBODY_APPROVES,
    NOBODY_DISPATCHES,
    HANDLER_VERIFIES;

    String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public RuleFault {
    values = Map.copyOf(values);
  }

  /** One line in Chinese, one in English. */
  public String words() {
    String where = line == 0 ? file : file + ":" + line;
    String what = path.isEmpty() ? where : where + "  " + path;
    return "✗ "
        + what
        + "\n    "
        + FaultWords.inBothLanguages("rules." + kind.slug(), values).replace("\n", "\n    ");
  }
}
