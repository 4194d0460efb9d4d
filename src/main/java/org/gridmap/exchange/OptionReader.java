package org.gridmap.exchange;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Problem;
import org.gridmap.source.ReadChoices;
import org.gridmap.source.ReadLimits;
import org.jspecify.annotations.Nullable;

/** Reads import options from words: parameters of a request, or what stands on a command line. */
public final class OptionReader {

  private OptionReader() {}

  /**
   * The options in a list of named words; names are those of the batch command without hyphens in
   * front.
   *
   * @throws Problem {@code IMPORT_OPTION} for a word that cannot be used
   */
  public static ImportOptions read(Map<String, List<String>> words) {
    String level = one(words, "level");
    String datum = one(words, "datum");
    return new ImportOptions(
        pairs("field", words.getOrDefault("field", List.of())),
        pairs("set", words.getOrDefault("set", List.of())),
        level == null ? null : AreaLevel.named(level),
        new ImportOptions.Reference(
            datum == null ? Datum.WGS84 : Datum.named(datum), one(words, "crs")),
        new ReadChoices(encoding(one(words, "encoding")), one(words, "layer"), ReadLimits.USUAL),
        flag(words, "dry-run"),
        new ImportOptions.Leniency(
            flag(words, "skip-bad"),
            squareMetres(one(words, "fix-overlaps")),
            flag(words, "repair"),
            flag(words, "keep-outside")),
        0,
        null,
        intoPlan(words));
  }

  private static ImportOptions.@Nullable IntoPlan intoPlan(Map<String, List<String>> words) {
    String name = one(words, "into-plan");
    boolean cut = flag(words, "cut");
    if (name == null && cut) {
      throw new Problem(ImportProblem.IMPORT_OPTION).with("option", "cut");
    }
    return name == null ? null : new ImportOptions.IntoPlan(name, cut);
  }

  /** Words of the form {@code target=source}. */
  private static Map<String, String> pairs(String option, List<String> words) {
    Map<String, String> pairs = new HashMap<>();
    for (String word : words) {
      int sign = word.indexOf('=');
      if (sign < 1) {
        throw new Problem(ImportProblem.IMPORT_OPTION).with("option", option + " " + word);
      }
      pairs.put(word.substring(0, sign).strip(), word.substring(sign + 1).strip());
    }
    return pairs;
  }

  private static @Nullable String one(Map<String, List<String>> words, String name) {
    List<String> given = words.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new Problem(ImportProblem.IMPORT_OPTION).with("option", name);
    }
    return given.isEmpty() ? null : given.get(0);
  }

  private static @Nullable Charset encoding(@Nullable String word) {
    try {
      return word == null ? null : Charset.forName(word.strip());
    } catch (IllegalArgumentException unknown) {
      throw new Problem(ImportProblem.IMPORT_OPTION).with("option", "encoding " + word);
    }
  }

  private static boolean flag(Map<String, List<String>> words, String name) {
    String word = one(words, name);
    return word != null && !word.equalsIgnoreCase("false");
  }

  private static @Nullable Double squareMetres(@Nullable String word) {
    try {
      return word == null ? null : Double.valueOf(word);
    } catch (NumberFormatException notANumber) {
      throw new Problem(ImportProblem.IMPORT_OPTION).with("option", "fix-overlaps " + word);
    }
  }
}
