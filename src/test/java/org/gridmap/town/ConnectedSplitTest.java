package org.gridmap.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridmap.town.PieceGraph.Border;
import org.junit.jupiter.api.Test;

/** Splits of a field of squares into connected parts of about equal weight. */
class ConnectedSplitTest {

  @Test
  void fourEqualQuartersOfASquare() {
    int[] part = new ConnectedSplit(field(4, 4, 1)).split(4);
    for (int number = 0; number < 4; number++) {
      int wanted = number;
      assertThat(Arrays.stream(part).filter(found -> found == wanted).count()).isEqualTo(4);
    }
  }

  @Test
  void everyPartHangsTogether() {
    PieceGraph graph = field(9, 7, 0);
    int[] part = new ConnectedSplit(graph).split(8);
    for (int number = 0; number < 8; number++) {
      List<Integer> members = new ArrayList<>();
      for (int piece = 0; piece < part.length; piece++) {
        if (part[piece] == number) {
          members.add(piece);
        }
      }
      assertThat(members).isNotEmpty();
      assertThat(graph.isConnected(members, -1)).isTrue();
    }
  }

  @Test
  void aPartThatWeighsNothingJoinsItsNeighbour() {
    PieceGraph graph =
        new PieceGraph(new double[] {5, 0}, new double[][] {{0, 0}, {1, 0}}, List.of(to(1), to(0)));
    assertThat(new ConnectedSplit(graph).split(2)).containsOnly(0);
  }

  @Test
  void piecesThatDoNotHangTogetherAreRefused() {
    PieceGraph graph =
        new PieceGraph(
            new double[] {1, 1}, new double[][] {{0, 0}, {9, 0}}, List.of(List.of(), List.of()));
    assertThatThrownBy(() -> new ConnectedSplit(graph).split(2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Border> to(int piece) {
    return List.of(new Border(piece, 1));
  }

  /** A field of unit squares; weight 0 stands for 1, 2, 3 … in turn. */
  private static PieceGraph field(int columns, int rows, double weight) {
    int size = columns * rows;
    double[] weights = new double[size];
    double[][] centres = new double[size][];
    List<List<Border>> borders = new ArrayList<>();
    for (int piece = 0; piece < size; piece++) {
      int column = piece % columns;
      weights[piece] = weight == 0 ? 1 + piece % 3 : weight;
      centres[piece] = new double[] {column, piece / columns};
      List<Border> around = new ArrayList<>();
      for (int other : new int[] {piece - columns, piece + columns, piece - 1, piece + 1}) {
        boolean sameRow = other / columns == piece / columns;
        boolean sameColumn = Math.abs(other - piece) == columns;
        if (other >= 0 && other < size && (sameRow || sameColumn)) {
          around.add(new Border(other, 1));
        }
      }
      borders.add(around);
    }
    return new PieceGraph(weights, centres, borders);
  }
}
