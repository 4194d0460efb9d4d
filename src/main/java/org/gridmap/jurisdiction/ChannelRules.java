package org.gridmap.jurisdiction;

import java.util.List;
import java.util.Optional;

/** What {@code channels.yaml} says: by which ways reports come in. */
public record ChannelRules(List<Channel> channels) {

  public ChannelRules {
    channels = List.copyOf(channels);
  }

  /**
   * A way 渠道 by which reports come in.
   *
   * @param datum of coordinates that name none: WGS84, CGCS2000, GCJ02, BD09
   * @param required members of a report that must not be empty
   * @param openTo roles that may use it; {@code PUBLIC} for everybody
   */
  public record Channel(
      String code, Names name, String datum, List<String> required, List<String> openTo) {
    public Channel {
      required = List.copyOf(required);
      openTo = List.copyOf(openTo);
    }
  }

  public Optional<Channel> find(String code) {
    return channels.stream().filter(channel -> channel.code().equals(code)).findFirst();
  }
}
