package org.gridmap.dossier;

import java.util.Locale;
import java.util.Map;
import org.gridmap.people.DutyRole;
import org.gridmap.platform.ProblemTexts;

/** The words of a building's card in one language. */
record CardWords(ProblemTexts texts, Locale locale) {

  String t(String key) {
    return t(key, Map.of());
  }

  String t(String key, Map<String, Object> values) {
    return texts.text("card." + key, values, locale);
  }

  String role(DutyRole role) {
    return texts.text("duty." + role, Map.of(), locale);
  }
}
