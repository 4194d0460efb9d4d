package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.known;
import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code people.yaml}: who serves, when, and who is asked after whom. */
final class PeopleFile implements RuleTopic.Read<PeopleRules> {

  @Override
  public String file() {
    return "people.yaml";
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must(
            "roles",
            manyOf(
                must("code", newCode(CodeKind.ROLE), "code"),
                must("name", new RuleShape.BothLanguages(), "what people call it here"),
                may(
                    "scope",
                    words("OWN", "BUILDING", "GRID", "COMPOUND", "AREA", "FIELD"),
                    "what one serves in this role; AREA"),
                may(
                    "public",
                    many(words("NAME", "PHONE")),
                    "what anybody may see of people in it, on cards 楼栋公示卡 too; nothing")),
            "roles in use"),
        may(
            "fields",
            manyOf(
                must("code", newCode(CodeKind.FIELD), "code"),
                must("name", new RuleShape.BothLanguages(), "name")),
            "fields 领域 of the liaisons"),
        may(
            "shifts",
            manyOf(
                must("code", newCode(CodeKind.SHIFT), "code"),
                must("name", new RuleShape.BothLanguages(), "name"),
                must("hours", many(new RuleShape.Hours(true)), "on duty from and to"),
                may(
                    "days",
                    many(words((Object[]) DayOfWeek.values())),
                    "days on which it begins; every day")),
            "shifts 班次"),
        must(
            "chain",
            many(known(CodeKind.ROLE)),
            "roles asked one after another when nobody else must act"));
  }

  @Override
  public PeopleRules read(RuleNode root) {
    return new PeopleRules(
        root.each("roles").stream().map(PeopleFile::role).toList(),
        root.each("fields").stream()
            .map(field -> new PeopleRules.Field(field.word("code", ""), field.names("name")))
            .toList(),
        root.each("shifts").stream().map(PeopleFile::shift).toList(),
        root.words("chain", List.of()));
  }

  private static PeopleRules.Role role(RuleNode role) {
    Set<PeopleRules.Shown> shown =
        role.words("public", List.of()).stream()
            .map(PeopleRules.Shown::valueOf)
            .collect(Collectors.toSet());
    return new PeopleRules.Role(
        role.word("code", ""), role.names("name"), role.word("scope", "AREA"), shown);
  }

  private static PeopleRules.Shift shift(RuleNode shift) {
    List<String> everyDay = Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
    Set<DayOfWeek> days =
        shift.words("days", everyDay).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    return new PeopleRules.Shift(
        shift.word("code", ""),
        shift.names("name"),
        shift.words("hours", List.of()).stream()
            .map(PeopleRules.Span::read)
            .flatMap(Optional::stream)
            .toList(),
        days);
  }
}
