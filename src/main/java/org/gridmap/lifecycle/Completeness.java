package org.gridmap.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what is said with a deed is all that it needs. */
final class Completeness {

  private Completeness() {}

  static List<Need> missing(DeedRule rule, Particulars said, Circumstances met) {
    List<Need> missing = new ArrayList<>();
    for (Need need : asked(rule, met.photoAsked())) {
      if (!isSaid(need, rule, said, met)) {
        missing.add(need);
      }
    }
    boolean elsewhere = chosen(rule, said.reason()).map(Reason::elsewhere).orElse(false);
    if (elsewhere && isBlank(said.to()) && !missing.contains(Need.ELSEWHERE)) {
      missing.add(Need.ELSEWHERE);
    }
    return missing;
  }

  /** The needs that a person has to meet: consent is another's, a picture may not be asked for. */
  static List<Need> asked(DeedRule rule, boolean photoAsked) {
    List<Need> needs = new ArrayList<>();
    for (Need need : rule.needs()) {
      if (need == Need.PHOTO_IF_ASKED) {
        if (photoAsked) {
          needs.add(Need.PHOTO);
        }
      } else if (need != Need.APPROVAL) {
        needs.add(need);
      }
    }
    return needs;
  }

  private static boolean isSaid(Need need, DeedRule rule, Particulars said, Circumstances met) {
    return switch (need) {
      case NOTE -> !isBlank(said.note());
      case REASON -> chosen(rule, said.reason()).isPresent();
      case HANDLER -> said.to() != null && Handler.read(said.to()).isPresent();
      case INCIDENT -> !isBlank(said.to()) && !met.number().equals(said.to());
      case ELSEWHERE -> !isBlank(said.to());
      case PHOTO, PHOTO_IF_ASKED -> !said.photos().isEmpty();
      case POSITION -> said.position() != null;
      case DEADLINE -> said.deadline() != null && said.deadline().isAfter(met.at());
      case RATING -> said.rating() != null && said.rating() >= 1 && said.rating() <= 5;
      case APPROVAL -> true;
    };
  }

  private static Optional<Reason> chosen(DeedRule rule, @Nullable String code) {
    return rule.reasons().stream().filter(reason -> reason.code().equals(code)).findFirst();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
