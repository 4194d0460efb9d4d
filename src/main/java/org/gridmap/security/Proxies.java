package org.gridmap.security;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The proxies whose word about the client is believed.
 *
 * @param proxies addresses or networks such as {@code 10.0.0.0/8}; none unless said. Empty entries
 *     are left out
 */
@ConfigurationProperties("gridmap")
record Proxies(@Nullable List<String> proxies) {

  Proxies {
    List<String> named = new ArrayList<>();
    for (String each : proxies == null ? List.<String>of() : proxies) {
      if (!each.isBlank()) {
        check(each);
        named.add(each.strip());
      }
    }
    proxies = List.copyOf(named);
  }

  private static void check(String text) {
    try {
      Network.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "GRIDMAP_PROXIES lists the proxies to be trusted, with commas: "
              + unreadable.getMessage(),
          unreadable);
    }
  }

  boolean isEmpty() {
    return proxies == null || proxies.isEmpty();
  }

  boolean trusts(String address) {
    return proxies != null
        && proxies.stream().anyMatch(each -> Network.parse(each).contains(address));
  }

  /**
   * Who sent a request that a trusted proxy handed on: the last one in the chain that is not a
   * trusted proxy itself. What stands before it, anybody may have written.
   *
   * @param forwardedFor the values of {@code X-Forwarded-For}, in order
   * @param sender the trusted proxy the request came from
   */
  String client(List<String> forwardedFor, String sender) {
    List<String> chain = new ArrayList<>();
    for (String value : forwardedFor) {
      Collections.addAll(chain, value.split(","));
    }
    String client = sender;
    for (int i = chain.size() - 1; i >= 0 && trusts(client); i--) {
      String before = withoutPort(chain.get(i).strip());
      try {
        Network.bytes(before);
      } catch (IllegalArgumentException noAddress) {
        return client;
      }
      client = before;
    }
    return client;
  }

  private static String withoutPort(String address) {
    if (address.startsWith("[")) {
      int end = address.indexOf(']');
      return end < 0 ? address : address.substring(1, end);
    }
    int colon = address.indexOf(':');
    return colon > 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
  }
}
