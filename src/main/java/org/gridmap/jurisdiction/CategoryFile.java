package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.known;
import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.mapping;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.clock.Term;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.jspecify.annotations.Nullable;

/** Reads {@code categories.yaml}: what an incident can be about, in groups. */
final class CategoryFile implements RuleTopic.Read<CategoryRules> {

  static final String NAME = "categories.yaml";

  private static final String LIAISON = "LIAISON";

  @Override
  public String file() {
    return NAME;
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must(
            "categories",
            manyOf(
                must("code", newCode(CodeKind.CATEGORY), "code; in quotes when it begins with 0"),
                may("parent", known(CodeKind.CATEGORY), "code of its group; a group has none"),
                must("name", new RuleShape.BothLanguages(), "name"),
                may(
                    "geometry",
                    words("POINT", "LINE", "AREA", "BUILDING", "HOUSEHOLD"),
                    "what is drawn on the map; POINT"),
                may("floor", new RuleShape.Switch(), "whether the floor is asked for; false"),
                may(
                    "severity",
                    words("MINOR", "NORMAL", "MAJOR", "CRITICAL"),
                    "how bad it is as a rule; NORMAL"),
                may(
                    "level",
                    words("COMMUNITY", "SUBDISTRICT", "DISTRICT"),
                    "who settles it as a rule; COMMUNITY"),
                may(
                    "handler",
                    words(
                        "GRID_WORKER", "PROPERTY", "VOLUNTEER", "DEPARTMENT", LIAISON, "COMMUNITY"),
                    "who must act first; GRID_WORKER"),
                may("field", known(CodeKind.FIELD), "field of the liaison; for LIAISON only"),
                may("clocks", known(CodeKind.POLICY), "policy that holds; without it what matches"),
                may(
                    "duplicates",
                    mapping(
                        must("radius", new RuleShape.Whole(0, 5_000), "metres"),
                        must("within", new RuleShape.Limit(), "time between two reports")),
                    "when two reports may be one; 50 m, 3d"),
                may(
                    "areaIncident",
                    new RuleShape.Switch(),
                    "many reports may have one cause and join an area incident; false"),
                may("reportable", new RuleShape.Switch(), "offered to residents; false"),
                may("display", known(CodeKind.MASK), "what the public sees of the place; EXACT"),
                may(
                    "sensitivity",
                    words("NORMAL", "SENSITIVE", "CONFIDENTIAL"),
                    "who may see it, by privacy.yaml; NORMAL"),
                may("questions", many(question()), "further questions of the form"),
                may("advice", new RuleShape.BothLanguages(), "what to do first, e.g. call 119"),
                may("photoAtClose", new RuleShape.Switch(), "closed with a picture only; false"),
                may("deliberation", new RuleShape.Switch(), "may become an item 议题; false"),
                may("nationalCode", new RuleShape.Text(), "code of the national catalogue")),
            "groups, and their categories; a category has what its group has and it leaves out"));
  }

  private static RuleShape.Value question() {
    return mapping(
        must("code", new RuleShape.Text(), "name of the answer"),
        must("text", new RuleShape.BothLanguages(), "the question"),
        must("answer", words("TEXT", "NUMBER", "YES_NO", "CHOICE"), "kind of answer"),
        may("needed", new RuleShape.Switch(), "must be answered; false"),
        may("choices", many(new RuleShape.BothLanguages()), "for CHOICE"));
  }

  @Override
  public void check(RuleNode root, CodeBook codes) {
    RuleTopic.Read.super.check(root, codes);
    Map<String, RuleNode> byCode = byCode(root);
    for (RuleNode category : byCode.values()) {
      RuleNode group = group(category, byCode);
      if (group != null && group.find("parent").isPresent()) {
        category
            .require("parent")
            .ifPresent(
                at -> at.report(Kind.GROUP_IN_GROUP, Map.of("code", group.word("code", ""))));
      }
      boolean liaison = inherited(category, group, "handler").filter(LIAISON::equals).isPresent();
      if (liaison && inherited(category, group, "field").isEmpty()) {
        category.report(Kind.MEMBER_MISSING, Map.of("name", "field"));
      }
    }
  }

  private static Map<String, RuleNode> byCode(RuleNode root) {
    Map<String, RuleNode> byCode = new HashMap<>();
    for (RuleNode category :
        root.find("categories").filter(RuleNode::isList).map(RuleNode::items).orElse(List.of())) {
      byCode.put(category.word("code", ""), category);
    }
    return byCode;
  }

  private static @Nullable RuleNode group(RuleNode category, Map<String, RuleNode> byCode) {
    return byCode.get(category.word("parent", ""));
  }

  private static Optional<String> inherited(
      RuleNode category, @Nullable RuleNode group, String name) {
    String own = category.word(name, "");
    String above = group == null ? "" : group.word(name, "");
    return own.isEmpty() ? Optional.of(above).filter(text -> !text.isEmpty()) : Optional.of(own);
  }

  @Override
  public CategoryRules read(RuleNode root) {
    Map<String, RuleNode> byCode = byCode(root);
    List<CategoryRule> rules = new ArrayList<>();
    for (RuleNode category : root.each("categories")) {
      rules.add(new Reader(category, group(category, byCode)).read());
    }
    return new CategoryRules(rules);
  }

  /** One category with what it has from its group. */
  private record Reader(RuleNode own, @Nullable RuleNode group) {

    private Optional<RuleNode> find(String name) {
      Optional<RuleNode> here = own.find(name);
      return here.isPresent() || group == null ? here : group.find(name);
    }

    private String word(String name, String otherwise) {
      return inherited(own, group, name).orElse(otherwise);
    }

    private @Nullable String wordOrNull(String name) {
      return inherited(own, group, name).orElse(null);
    }

    private boolean isOn(String name) {
      return Boolean.parseBoolean(word(name, "false"));
    }

    CategoryRule read() {
      String parent = own.word("parent", "");
      String handler = word("handler", "GRID_WORKER");
      return new CategoryRule(
          own.word("code", ""),
          parent.isEmpty() ? null : parent,
          own.names("name"),
          new CategoryRule.Place(
              word("geometry", "POINT"),
              isOn("floor"),
              word("display", "EXACT"),
              isOn("areaIncident")),
          word("severity", "NORMAL"),
          word("level", "COMMUNITY"),
          new CategoryRule.Handler(
              handler,
              handler.equals(LIAISON) ? wordOrNull("field") : null,
              isOn("photoAtClose"),
              isOn("deliberation")),
          wordOrNull("clocks"),
          duplicates(),
          form(),
          word("sensitivity", "NORMAL"),
          wordOrNull("nationalCode"));
    }

    private CategoryRule.Duplicates duplicates() {
      return find("duplicates")
          .map(
              both ->
                  new CategoryRule.Duplicates(
                      both.whole("radius", 50), Term.of(both.word("within", "3d"))))
          .orElseGet(() -> new CategoryRule.Duplicates(50, Term.of("3d")));
    }

    /** A group is never offered itself, whatever it says for its categories. */
    private CategoryRule.Form form() {
      boolean offered = own.find("parent").isPresent() && isOn("reportable");
      List<CategoryRule.Question> questions =
          find("questions").map(RuleNode::items).orElse(List.of()).stream()
              .map(Reader::question)
              .toList();
      Names advice =
          own.find("advice").isPresent()
              ? own.names("advice")
              : group != null && group.find("advice").isPresent() ? group.names("advice") : null;
      return new CategoryRule.Form(offered, questions, advice);
    }

    private static CategoryRule.Question question(RuleNode node) {
      return new CategoryRule.Question(
          node.word("code", ""),
          node.names("text"),
          node.word("answer", "TEXT"),
          node.isOn("needed", false),
          node.each("choices").stream().map(RuleNode::ownNames).toList());
    }
  }
}
