package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "fd00::/8, fd12:3456::1, true",
    "fd00::/8, fe80::1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "10.0.0.0/8, ::ffff:10.1.2.3, true",
    "10.0.0.0/8, ::1, false",
    "10.0.0.0/8, localhost, false"
  })
  void anAddressLiesInANetworkWhenTheFirstBitsAgree(String network, String address, boolean in) {
    assertThat(Network.parse(network).contains(address)).isEqualTo(in);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proxy.example",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "10.0.0/8",
        "10.0.0.0/",
        "::1/129"
      })
  void whatIsNoNetworkIsRefusedAtTheStart(String text) {
    assertThatThrownBy(() -> new Proxies(List.of("127.0.0.1", text.isEmpty() ? "/" : text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GRIDMAP_PROXIES");
  }

  @ParameterizedTest
  @CsvSource({
    "'203.0.113.7', 203.0.113.7",
    "'1.2.3.4, 203.0.113.7', 203.0.113.7",
    "'1.2.3.4, 203.0.113.7, 10.0.0.9', 203.0.113.7",
    "'203.0.113.7:4711', 203.0.113.7",
    "'[2001:db8::7]:4711', 2001:db8::7",
    "'evil', 10.0.0.1",
    "'', 10.0.0.1"
  })
  void theClientIsTheLastInTheChainThatIsNoTrustedProxy(String forwarded, String client) {
    Proxies proxies = new Proxies(List.of("10.0.0.0/8"));

    assertThat(proxies.client(List.of(forwarded), "10.0.0.1")).isEqualTo(client);
  }

  @Test
  void withoutASettingNobodyIsTrusted() {
    assertThat(new Proxies(null).trusts("127.0.0.1")).isFalse();
    assertThat(new Proxies(List.of("", " ")).isEmpty()).isTrue();
  }
}
