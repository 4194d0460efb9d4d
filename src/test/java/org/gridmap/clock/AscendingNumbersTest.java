package org.gridmap.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscendingNumbersTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPlaceIsTheLastOfANumberThatIsNotGreater(long seed) {
    Random random = new Random(seed);
    long[] numbers = random.longs(1 + random.nextInt(40), -500, 500).sorted().toArray();
    AscendingNumbers places = new AscendingNumbers(numbers);

    for (long asked = -520; asked <= 520; asked++) {
      long number = asked;
      int last = (int) IntStream.range(0, numbers.length).filter(i -> numbers[i] <= number).count();
      int below = (int) IntStream.range(0, numbers.length).filter(i -> numbers[i] < number).count();
      assertThat(places.lastUntil(number)).isEqualTo(last - 1);
      assertThat(places.lastBelow(number)).isEqualTo(below - 1);
    }
  }
}
