package org.gridmap.cli.jurisdiction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.incident.rules.RuleMoves;
import org.gridmap.source.FaultWords;

/** What a move of open incidents changes, as lines. */
public final class MoveLines {

  private MoveLines() {}

  /** One line: how many of which category, from which version to which, or why not. */
  public static String line(RuleMoves.Move move) {
    String from = move.from() == null ? "–" : "#" + move.from();
    String to = move.to().code() + " #" + move.to().id();
    String first = String.join(", ", move.numbers()) + (move.incidents() > 3 ? ", …" : "");
    String line =
        "%s  ×%d  %s → %s  (%s)".formatted(move.category(), move.incidents(), from, to, first);
    RuleMoves.Refusal refusal = move.refusal();
    if (refusal == null) {
      return line;
    }
    String key = "batch.rules-" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "✗ "
        + line
        + "\n    "
        + FaultWords.inBothLanguages(key, Map.of("category", move.category()))
            .replace("\n", "\n    ");
  }

  /** The last lines: what was moved, or would be. */
  public static String summary(List<RuleMoves.Move> moves, boolean done, long moved) {
    long refused = count(moves, true);
    Map<String, Object> values =
        Map.of("moved", done ? moved : count(moves, false), "refused", refused);
    return FaultWords.inBothLanguages(
        done ? "batch.rules-moved" : "batch.rules-would-move", values);
  }

  private static long count(List<RuleMoves.Move> moves, boolean refused) {
    return moves.stream()
        .filter(move -> (move.refusal() != null) == refused)
        .mapToLong(RuleMoves.Move::incidents)
        .sum();
  }
}
