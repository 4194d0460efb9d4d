package org.gridmap.incident.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void theSameWordsAreAlikeWhateverStandsBetween() {
    assertThat(Likeness.of("路灯坏了！", "路灯 坏了")).isEqualTo(1);
    assertThat(Likeness.of("Lamp out", "LAMP OUT")).isEqualTo(1);
  }

  @Test
  void theShareOfCommonPairsOfAllPairsCounts() {
    // 路灯 灯坏 坏了 and 路灯 灯不 不亮: one of five
    assertThat(Likeness.of("路灯坏了", "路灯不亮")).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void otherWordsAndNoWordsAreNotAlike() {
    assertThat(Likeness.of("路灯坏了", "下水道堵塞")).isZero();
    assertThat(Likeness.of("", "")).isZero();
    assertThat(Likeness.of("灯", "灯")).isZero();
  }
}
