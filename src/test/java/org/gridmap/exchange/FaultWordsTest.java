package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gridmap.source.FaultCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FaultWordsTest {

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void everyFaultSaysWhatIsWrongAndWhatToDo(FaultCode code) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding("UTF-8");

    assertThat(words.getMessage("import." + code.slug() + ".what", null, Locale.ROOT)).isNotBlank();
    assertThat(words.getMessage("import." + code.slug() + ".remedy", null, Locale.ROOT))
        .isNotBlank();
  }
}
