package org.gridmap.pages;

import java.util.HashMap;
import java.util.Map;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.springframework.stereotype.Component;

/** What to do before anything else about a matter, by the rules that hold everywhere. */
@Component
class FirstAdvice {

  private final Jurisdictions jurisdictions;

  FirstAdvice(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  /** Texts by the code of the category; categories without advice are left out. */
  Map<String, String> texts(boolean english) {
    Map<String, String> texts = new HashMap<>();
    for (CategoryRule rule : jurisdictions.top().rules().categories().list()) {
      Names advice = rule.form().advice();
      if (advice != null) {
        texts.put(rule.code(), english ? advice.en() : advice.zh());
      }
    }
    return texts;
  }
}
