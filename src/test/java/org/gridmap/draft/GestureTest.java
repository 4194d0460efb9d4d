package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What can be seen of a gesture without a draft is checked when it is made. */
class GestureTest {

  @Test
  void paintingWithoutBlocksLacksThem() {
    lacks("blocks", () -> new Gesture.Assign(List.of(), "n1", true));
  }

  @Test
  void aBlockThatIsNullIsMissing() {
    lacks("blocks", () -> new Gesture.Assign(Arrays.asList(1L, null), "n1", true));
  }

  @Test
  void aMergeOfOneGridWithItselfLacksTheOther() {
    lacks("grids", () -> new Gesture.Merge(List.of("n1", "n1")));
  }

  @Test
  void aRenamingToNothingLacksTheName() {
    lacks("name", () -> new Gesture.Rename("n1", null, null));
  }

  @Test
  void aDivisionOfNothingLacksItsBlocks() {
    lacks("assignment", () -> new Gesture.Divide(Map.of()));
  }

  @Test
  void aNameOfBlanksCannotBe() {
    cannotBe("name", () -> new Gesture.Rename("n1", "  ", null));
  }

  @Test
  void oneGridHasNoPartsToBecomeOneOf() {
    cannotBe("parts", () -> new Gesture.Split("n1", 1));
  }

  @Test
  void aLineWithoutLengthCannotBe() {
    cannotBe("line", () -> new Gesture.Cut(PaperStreet.line(1, 1, 1, 1), null, List.of()));
  }

  @Test
  void aLineOffTheEarthIsOutOfRange() {
    refuses(
        DraftRefusal.Code.OUT_OF_RANGE,
        () -> new Gesture.Cut(PaperStreet.line(0, 0, 1e6, 0), null, List.of()));
  }

  private static void lacks(String member, Executable making) {
    assertThat(refuses(DraftRefusal.Code.FIELD_MISSING, making).values())
        .containsEntry("name", member);
  }

  private static void cannotBe(String member, Executable making) {
    assertThat(refuses(DraftRefusal.Code.FIELD_INVALID, making).values())
        .containsEntry("name", member);
  }

  private static DraftRefusal refuses(DraftRefusal.Code code, Executable making) {
    DraftRefusal[] met = new DraftRefusal[1];
    assertThatExceptionOfType(DraftRefusal.class)
        .isThrownBy(making::execute)
        .satisfies(refused -> met[0] = refused);
    assertThat(met[0].code()).isEqualTo(code);
    return met[0];
  }
}
