package org.gridmap.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A network of IPv4 or IPv6 addresses, written as one address or as {@code address/bits}. Names of
 * hosts are not looked up.
 */
final class Network {

  private static final Pattern ADDRESS =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int BYTE = 8;

  private final byte[] first;
  private final int bits;

  private Network(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /**
   * Reads a network.
   *
   * @throws IllegalArgumentException when it is none, or has bits behind its own length
   */
  static Network parse(String text) {
    String[] parts = text.strip().split("/", -1);
    byte[] first = bytes(parts[0]);
    int longest = first.length * BYTE;
    int bits = longest;
    if (parts.length == 2 && parts[1].matches("[0-9]{1,3}")) {
      bits = Integer.parseInt(parts[1]);
    } else if (parts.length > 1) {
      throw new IllegalArgumentException("'" + text + "' is no network such as 10.0.0.0/8");
    }
    if (bits > longest) {
      throw new IllegalArgumentException("'" + text + "' has more than " + longest + " bits");
    }
    for (int bit = bits; bit < longest; bit++) {
      if ((first[bit / BYTE] & 0x80 >> bit % BYTE) != 0) {
        throw new IllegalArgumentException(
            "'" + text + "' has bits behind the first " + bits + "; write the network itself");
      }
    }
    return new Network(first, bits);
  }

  /**
   * The 4 or 16 bytes of an address; of an IPv4 address written as an IPv6 one its 4.
   *
   * @throws IllegalArgumentException when the text is no address
   */
  static byte[] bytes(String address) {
    if (ADDRESS.matcher(address).matches()) {
      try {
        return InetAddress.getByName(address).getAddress();
      } catch (UnknownHostException unreadable) {
        throw new IllegalArgumentException("'" + address + "' is no IP address", unreadable);
      }
    }
    throw new IllegalArgumentException("'" + address + "' is no IP address");
  }

  /** Whether an address lies in the network; a text that is no address does not. */
  boolean contains(String address) {
    byte[] asked;
    try {
      asked = bytes(address);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
    if (asked.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % BYTE;
      if ((asked[bit / BYTE] & mask) != (first[bit / BYTE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
