package org.gridmap.jurisdiction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.jurisdiction.RuleShape.Member;
import org.gridmap.jurisdiction.RuleShape.Value;

/** The part of the page of rules that lists files and fields, written from their descriptions. */
final class RulePage {

  static final Path FILE = Path.of("src/docs/jurisdiction.md");
  static final String BEGINS = "## The files and their fields\n";

  private final StringBuilder page = new StringBuilder(BEGINS);

  static String text() {
    RulePage page = new RulePage();
    page.write(
        "\nWritten from the descriptions that the check uses. **Bold**: must be there. In a nested"
            + " field the dot goes into a mapping, `[]` into each item of a list.\n");
    RuleTopics.CHECKED.forEach(page::topic);
    page.write("\n### Kept as they are\n\n");
    page.write("Only checked to be YAML here: ");
    page.write(String.join(", ", RuleTopics.KEPT.stream().map(file -> "`" + file + "`").toList()));
    page.write(".\n");
    return page.page.toString();
  }

  private void topic(RuleTopic topic) {
    write("\n### " + topic.file() + "\n\n| field | value | meaning |\n| --- | --- | --- |\n");
    rows("", topic.shape()).forEach(this::write);
  }

  static List<String> rows(String above, RuleShape shape) {
    List<String> rows = new ArrayList<>();
    for (Member member : shape.members()) {
      String path = above + member.name();
      String shown = "`" + path + "`";
      rows.add(
          "| %s | %s | %s |%n"
              .formatted(
                  member.needed() ? "**" + shown + "**" : shown,
                  words(member.value()),
                  member.meaning().replace("|", "\\|")));
      nested(path, member.value(), rows);
    }
    return rows;
  }

  private static void nested(String path, Value value, List<String> rows) {
    if (value instanceof RuleShape.Mapping mapping) {
      rows.addAll(rows(path + ".", mapping.shape()));
    } else if (value instanceof RuleShape.Many many) {
      nested(path + "[]", many.of(), rows);
    }
  }

  private static String words(Value value) {
    if (value instanceof RuleShape.Many many) {
      return "list of " + words(many.of());
    } else if (value instanceof RuleShape.Mapping) {
      return "mapping";
    } else if (value instanceof RuleShape.BothLanguages) {
      return "`{zh: …, en: …}`";
    } else if (value instanceof RuleShape.OneOf one) {
      return "`" + String.join("` `", one.words()) + "`";
    } else if (value instanceof RuleShape.Whole whole) {
      return whole.from() + " to " + whole.to();
    } else if (value instanceof RuleShape.Share) {
      return "0 to 1";
    } else if (value instanceof RuleShape.Switch) {
      return "`true` `false`";
    } else if (value instanceof RuleShape.Limit) {
      return "`3h` `8wh` `15d` `2wd`";
    } else if (value instanceof RuleShape.Day) {
      return "`2026-01-31`";
    } else if (value instanceof RuleShape.Hours) {
      return "`08:30-12:00`";
    } else if (value instanceof RuleShape.Zone) {
      return "`Asia/Shanghai`";
    } else if (value instanceof RuleShape.Condition) {
      return "condition";
    } else if (value instanceof RuleShape.NewCode) {
      return "code";
    } else if (value instanceof RuleShape.KnownCode known) {
      return "code of a " + known.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
    return "text";
  }

  private void write(String text) {
    page.append(text);
  }
}
