package org.gridmap.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One try to sign in.
 *
 * @param name as typed, in lower case; often no user's, sometimes a password
 * @param address where it comes from: an address, of IPv6 the network of one household or office
 */
record SignInTry(String name, String address) {

  private static final int NETWORK_GROUPS = 4;

  SignInTry {
    name = name.strip().toLowerCase(Locale.ROOT);
    address = network(address);
  }

  /** Whoever has an IPv6 address has a whole /64 of them. */
  private static String network(String address) {
    if (address.indexOf(':') < 0 || address.indexOf('.') >= 0) {
      return address;
    }
    byte[] bytes = Network.bytes(address);
    StringBuilder network = new StringBuilder();
    for (int group = 0; group < NETWORK_GROUPS; group++) {
      int value = (bytes[2 * group] & 0xff) << 8 | bytes[2 * group + 1] & 0xff;
      network.append(Integer.toHexString(value)).append(':');
    }
    return network.append(":/64").toString();
  }

  String keyOfBoth() {
    return digest("both", name + "\n" + address);
  }

  String keyOfName() {
    return digest("name", name);
  }

  String keyOfAddress() {
    return digest("address", address);
  }

  /** What people type by mistake is not kept. */
  private static String digest(String kind, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return kind + " " + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
