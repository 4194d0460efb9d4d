package org.gridmap.jurisdiction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridmap.clock.Term;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.gridmap.jurisdiction.RuleShape.Member;
import org.gridmap.jurisdiction.RuleShape.Value;

/** Compares a file with what it may hold: reports what differs, and notes the codes. */
final class ShapeCheck {

  private static final String CODE = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}";

  private final CodeBook codes;

  ShapeCheck(CodeBook codes) {
    this.codes = codes;
  }

  void check(RuleNode node, RuleShape shape) {
    if (!node.isMapping()) {
      wrongShape(node, "…: …");
      return;
    }
    node.reportNamesGivenTwice();
    node.knowing(shape.names());
    for (Member member : shape.members()) {
      (member.needed() ? node.require(member.name()) : node.find(member.name()))
          .ifPresent(found -> check(found, member.value()));
    }
  }

  private void check(RuleNode node, Value value) {
    if (value instanceof RuleShape.Mapping mapping) {
      check(node, mapping.shape());
    } else if (value instanceof RuleShape.Many many) {
      node.items().forEach(item -> check(item, many.of()));
    } else if (value instanceof RuleShape.BothLanguages) {
      bothLanguages(node);
    } else {
      String text = node.text();
      if (text != null) {
        single(node, text, value);
      }
    }
  }

  private static void bothLanguages(RuleNode node) {
    if (!node.isMapping()) {
      wrongShape(node, "{zh: …, en: …}");
      return;
    }
    node.knowing("zh", "en");
    for (String language : List.of("zh", "en")) {
      if (node.find(language).filter(RuleNode::isText).isEmpty()) {
        node.report(Kind.TEXT_MISSING, Map.of("language", language));
      }
    }
  }

  private void single(RuleNode node, String text, Value value) {
    if (value instanceof RuleShape.NewCode code) {
      newCode(node, text, code.kind());
    } else if (value instanceof RuleShape.KnownCode code) {
      if (!code.also().contains(text)) {
        codes.mention(code.kind(), text, node);
      }
    } else if (value instanceof RuleShape.OneOf one) {
      if (!one.words().contains(text)) {
        node.report(
            Kind.VALUE_UNKNOWN, Map.of("value", text, "known", String.join(", ", one.words())));
      }
    } else if (value instanceof RuleShape.Condition) {
      condition(node, text);
    } else {
      plain(node, text, value);
    }
  }

  private void newCode(RuleNode node, String text, CodeKind kind) {
    if (text.matches(CODE)) {
      codes.give(kind, text, node);
    } else {
      node.report(Kind.BAD_CODE, Map.of("value", text));
    }
  }

  private void condition(RuleNode node, String text) {
    Trigger trigger = Trigger.find(text).orElse(null);
    if (trigger == null) {
      node.report(Kind.BAD_TRIGGER, Map.of("value", text, "known", Trigger.EXAMPLES));
    } else if (trigger.stage() != null) {
      codes.mention(CodeKind.STAGE, trigger.stage(), node);
    }
  }

  private static void plain(RuleNode node, String text, Value value) {
    Kind fault = null;
    if (value instanceof RuleShape.Whole whole && !isWhole(text, whole)) {
      node.report(Kind.BAD_NUMBER, Map.of("value", text, "from", whole.from(), "to", whole.to()));
    } else if (value instanceof RuleShape.Share && !text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      fault = Kind.BAD_SHARE;
    } else if (value instanceof RuleShape.Switch && !text.matches("true|false")) {
      fault = Kind.BAD_SWITCH;
    } else if (value instanceof RuleShape.Limit && !reads(() -> Term.of(text))) {
      fault = Kind.BAD_TERM;
    } else if (value instanceof RuleShape.Day && !reads(() -> LocalDate.parse(text))) {
      fault = Kind.BAD_DATE;
    } else if (value instanceof RuleShape.Zone && !reads(() -> ZoneId.of(text))) {
      fault = Kind.BAD_ZONE;
    } else if (value instanceof RuleShape.Hours hours && !isHours(text, hours)) {
      fault = Kind.BAD_PERIOD;
    }
    if (fault != null) {
      node.report(fault, Map.of("value", text));
    }
  }

  private static boolean isHours(String text, RuleShape.Hours hours) {
    return hours.overnight()
        ? PeopleRules.Span.read(text).isPresent()
        : CalendarFile.hours(text).isPresent();
  }

  private static boolean isWhole(String text, RuleShape.Whole whole) {
    if (!text.matches("-?\\d{1,9}")) {
      return false;
    }
    long number = Long.parseLong(text);
    return number >= whole.from() && number <= whole.to();
  }

  private static boolean reads(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static void wrongShape(RuleNode node, String expected) {
    node.report(Kind.WRONG_SHAPE, Map.of("expected", expected));
  }
}
