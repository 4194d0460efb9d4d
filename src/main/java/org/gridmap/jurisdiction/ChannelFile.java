package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.known;
import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

import java.util.List;
import org.gridmap.platform.Datum;

/** Reads {@code channels.yaml}: by which ways reports come in. */
final class ChannelFile implements RuleTopic.Read<ChannelRules> {

  @Override
  public String file() {
    return "channels.yaml";
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must(
            "channels",
            manyOf(
                must("code", newCode(CodeKind.CHANNEL), "code"),
                must("name", new RuleShape.BothLanguages(), "name"),
                may(
                    "datum",
                    words((Object[]) Datum.values()),
                    "datum of coordinates that name none; WGS84"),
                may(
                    "required",
                    many(
                        words(
                            "location",
                            "description",
                            "photo",
                            "floor",
                            "building",
                            "name",
                            "phone")),
                    "what a report must have besides its category"),
                must(
                    "openTo",
                    many(known(CodeKind.ROLE, "PUBLIC")),
                    "roles that may use it; PUBLIC for everybody")),
            "channels 渠道"));
  }

  @Override
  public ChannelRules read(RuleNode root) {
    return new ChannelRules(
        root.each("channels").stream()
            .map(
                channel ->
                    new ChannelRules.Channel(
                        channel.word("code", ""),
                        channel.names("name"),
                        channel.word("datum", Datum.WGS84.name()),
                        channel.words("required", List.of()),
                        channel.words("openTo", List.of())))
            .toList());
  }
}
