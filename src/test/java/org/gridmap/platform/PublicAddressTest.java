package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PublicAddressTest {

  @Test
  void aSlashAtTheEndIsDroppedSoThatPathsCanBeAdded() {
    assertThat(new PublicAddress("https://grid.example.cn/").publicUrl())
        .isEqualTo("https://grid.example.cn");
  }

  @Test
  void anAddressWithoutAProtocolIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new PublicAddress("grid.example.cn"))
        .hasMessageContaining("gridmap.public-url is 'grid.example.cn'");
  }
}
