package org.gridmap.dispatch.outbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Finds the address of a host outside. A host that has one address inside, of this machine or of a
 * private network, is refused as a whole: else a name could lead a request to what only the service
 * can reach.
 */
final class OpenAddress {

  private OpenAddress() {}

  /**
   * The address to connect to; connect to this very one, as the name may mean another a moment
   * later.
   *
   * @param privateToo whether an address inside will do
   * @throws NotDelivered when the name is unknown, or leads inside
   */
  static InetAddress of(String host, boolean privateToo) throws NotDelivered {
    InetAddress[] all;
    try {
      all = InetAddress.getAllByName(host);
    } catch (UnknownHostException unknown) {
      throw new NotDelivered("the host " + host + " is unknown", unknown);
    }
    for (InetAddress one : all) {
      if (!privateToo && isInside(one)) {
        throw new NotDelivered(
            "%s is %s, an address inside; gridmap.webhook.private-addresses allows it"
                .formatted(host, one.getHostAddress()));
      }
    }
    return all[0];
  }

  static boolean isInside(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet4Address
            ? isInside4(address.getAddress(), 0)
            : isInside6(address.getAddress()));
  }

  /** The special blocks of IPv4 that are not for everybody (IANA registry). */
  private static boolean isInside4(byte[] bytes, int at) {
    int a = bytes[at] & 0xFF;
    int b = bytes[at + 1] & 0xFF;
    int c = bytes[at + 2] & 0xFF;
    return a == 0
        || a == 10
        || a == 127
        || a >= 224
        || (a == 100 && b >= 64 && b <= 127)
        || (a == 169 && b == 254)
        || (a == 172 && b >= 16 && b <= 31)
        || (a == 192 && (b == 168 || b == 0 && (c == 0 || c == 2)))
        || (a == 198 && (b == 18 || b == 19 || b == 51 && c == 100))
        || (a == 203 && b == 0 && c == 113);
  }

  /** Unique local addresses, documentation, and what carries an address of IPv4. */
  private static boolean isInside6(byte[] bytes) {
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    boolean local = (first & 0xFE00) == 0xFC00;
    boolean documentation = first == 0x2001 && second == 0x0DB8;
    boolean translated = first == 0x64 && second == 0xFF9B && isInside4(bytes, 12);
    boolean compatible = first == 0 && second == 0;
    boolean sixToFour = first == 0x2002 && isInside4(bytes, 2);
    return local || documentation || translated || compatible || sixToFour;
  }
}
