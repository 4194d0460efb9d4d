package org.gridmap.cli;

import java.util.Locale;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;

/** A refusal in both languages, as the batch commands print it. */
final class Words {

  private Words() {}

  static String of(ProblemTexts texts, Problem problem) {
    return texts.remedy(problem.code(), problem.values(), Locale.SIMPLIFIED_CHINESE)
        + "\n"
        + texts.remedy(problem.code(), problem.values(), Locale.ENGLISH);
  }
}
