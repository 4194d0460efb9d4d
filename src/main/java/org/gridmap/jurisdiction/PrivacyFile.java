package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.known;
import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

import java.util.List;
import java.util.Map;
import org.gridmap.jurisdiction.RuleFault.Kind;

/** Reads {@code privacy.yaml}: what the public sees, how long it is kept, who opens what. */
final class PrivacyFile implements RuleTopic.Read<PrivacyRules> {

  private static final RuleShape.Value SENSITIVITY = words("NORMAL", "SENSITIVE", "CONFIDENTIAL");
  private static final String CELL = "CELL";

  @Override
  public String file() {
    return "privacy.yaml";
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must(
            "masks",
            manyOf(
                must("code", newCode(CodeKind.MASK), "code that a category's display names"),
                must("name", new RuleShape.BothLanguages(), "name"),
                must(
                    "shows",
                    words("POINT", "ENTRANCE", "COMPOUND", CELL, "NOTHING"),
                    "what stands for the place"),
                may("metres", new RuleShape.Whole(10, 5_000), "side of a cell; for CELL only")),
            "what the public sees of a place"),
        must(
            "retention",
            manyOf(
                must("sensitivity", SENSITIVITY, "of the category"),
                must("days", new RuleShape.Whole(1, 36_500), "days after the close")),
            "how long name and number of a reporter are kept"),
        must(
            "access",
            manyOf(
                must("sensitivity", SENSITIVITY, "of the category"),
                must("roles", many(known(CodeKind.ROLE)), "who opens it"),
                may("reason", new RuleShape.Switch(), "asks for a reason and keeps it; false")),
            "who opens what is sensitive"),
        may("fewest", new RuleShape.Whole(1, 100), "counts below it are not told the public; 5"));
  }

  @Override
  public void check(RuleNode root, CodeBook codes) {
    RuleTopic.Read.super.check(root, codes);
    for (RuleNode mask :
        root.find("masks").filter(RuleNode::isList).map(RuleNode::items).orElse(List.of())) {
      if (mask.word("shows", "").equals(CELL) && mask.find("metres").isEmpty()) {
        mask.report(Kind.MEMBER_MISSING, Map.of("name", "metres"));
      }
    }
  }

  @Override
  public PrivacyRules read(RuleNode root) {
    return new PrivacyRules(
        root.each("masks").stream().map(PrivacyFile::mask).toList(),
        root.each("retention").stream()
            .map(
                kept ->
                    new PrivacyRules.Retention(kept.word("sensitivity", ""), kept.whole("days", 1)))
            .toList(),
        root.each("access").stream()
            .map(
                access ->
                    new PrivacyRules.Access(
                        access.word("sensitivity", ""),
                        access.words("roles", List.of()),
                        access.isOn("reason", false)))
            .toList(),
        root.whole("fewest", 5));
  }

  private static PrivacyRules.Mask mask(RuleNode mask) {
    int metres = mask.whole("metres", 0);
    return new PrivacyRules.Mask(
        mask.word("code", ""),
        mask.names("name"),
        mask.word("shows", ""),
        metres == 0 ? null : metres);
  }
}
