package org.gridmap.jurisdiction;

import java.util.Locale;
import org.gridmap.source.TranslatedWord;

/** What a code in the rules stands for. */
enum CodeKind {
  JURISDICTION,
  CATEGORY,
  POLICY,
  STAGE,
  CALENDAR,
  STATE,
  DEED,
  ROLE,
  FIELD,
  SHIFT,
  STEP,
  CHANNEL,
  QUESTION,
  MASK;

  /** The kind in the reader's language. */
  TranslatedWord word() {
    return new TranslatedWord("rule-code." + name().toLowerCase(Locale.ROOT));
  }
}
