package org.gridmap.jurisdiction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.jurisdiction.RuleFault.Kind;

/** The codes that the files of one jurisdiction give, and the places that name them. */
final class CodeBook {

  private static final int MOST_SHOWN = 12;

  private final Map<CodeKind, Set<String>> given = new EnumMap<>(CodeKind.class);
  private final List<Mention> mentions = new ArrayList<>();

  private record Mention(CodeKind kind, String code, RuleNode at) {}

  /** Notes that a code is given, for whoever names it. */
  void give(CodeKind kind, String code) {
    given.computeIfAbsent(kind, each -> new TreeSet<>()).add(code);
  }

  /** Notes a code that is given here; reported when it was given before. */
  void give(CodeKind kind, String code, RuleNode at) {
    if (!given.computeIfAbsent(kind, each -> new TreeSet<>()).add(code)) {
      at.report(Kind.CODE_TWICE, Map.of("code", code));
    }
  }

  void mention(CodeKind kind, String code, RuleNode at) {
    mentions.add(new Mention(kind, code, at));
  }

  Set<String> given(CodeKind kind) {
    return given.getOrDefault(kind, Set.of());
  }

  /**
   * Reports every mention of a code that no file gives.
   *
   * @param unreadable a file could not be read: a kind of which nothing is given may stand there
   */
  void reportUnknown(boolean unreadable) {
    for (Mention mention : mentions) {
      Set<String> known = given(mention.kind());
      boolean mayStandThere = unreadable && known.isEmpty();
      if (!known.contains(mention.code()) && !mayStandThere) {
        mention
            .at()
            .report(
                Kind.CODE_NOWHERE,
                Map.of(
                    "value", mention.code(), "kind", mention.kind().word(), "known", shown(known)));
      }
    }
  }

  private static String shown(Set<String> codes) {
    String first = String.join(", ", codes.stream().limit(MOST_SHOWN).toList());
    return codes.size() > MOST_SHOWN ? first + ", …" : first.isEmpty() ? "–" : first;
  }
}
