package org.gridmap.town;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Invented names that read like real ones, put together from syllables by chance; each name is
 * given out once per town. Nothing is taken from a list of places or persons.
 */
final class Words {

  static final String DISTRICT = "澄岭区";
  static final String RIVER = "澄溪河";

  private static final String[] FIRST =
      split("澄 岚 砚 桐 霁 汀 苇 槿 栎 澜 珩 琅 缃 棠 杉 榆 荻 曦 皓 翎 沅 漪 茗 笙 筠 黛 岫 崧 沚 洵 绮 蔚 蕙 芷 霖 露 枫 樟 柚 橙");
  private static final String[] LAST =
      split("屏 湖 坪 园 溪 岸 阁 庭 桥 台 泉 林 汀 堤 洲 渡 丘 原 亭 轩 畔 谷 沙 湾 岗 浦 榭 里 塘 墩");
  private static final String[] STREET_FIRST =
      split("望 听 揽 映 怀 拾 问 漱 枕 临 含 倚 栖 衔 披 沐 远 知 守 澄 砚 霁 岚 筠");
  private static final String[] STREET_LAST =
      split("杉 桐 岚 屏 汀 荻 鹤 雁 松 梅 雪 澜 霞 月 星 泉 竹 橡 楠 萤 鹭 溪 枫 帆 荷 柚 麦 舟");
  private static final String[] ESTATE_OLD = split("新村 小区 家园 花园 里 苑 北里 南里 东里 西里");
  private static final String[] ESTATE_NEW = split("府 华庭 雅苑 名邸 云庭 花园 国际 天境 公馆 春天 悦城 景苑");
  private static final String[] SURNAMES = split("桐 岚 秋 柏 霍 闻 雷 简 池 谷 游 顾 乔 阮 程 温 宁 舒 路 岳 席 穆 尹 颜");
  private static final String[] GIVEN =
      split(
          "一禾 知夏 书岚 思远 若溪 予安 清禾 沐言 景行 望舒 初晴 子衿 星河 云舟 南乔 听澜 以宁 楚楚 可为 明川 嘉木 成蹊 晓棠 立秋 牧原 雨桐 小满 长风 如许 安澜");

  private final Dice dice;
  private final Set<String> used = new HashSet<>();

  Words(Dice dice) {
    this.dice = dice;
  }

  private static String[] split(String words) {
    return words.split(" ");
  }

  private String fresh(String[] first, String[] last, String suffix) {
    for (int tries = 0; tries < 400; tries++) {
      String name = of(first) + of(last) + suffix;
      if (used.add(name)) {
        return name;
      }
    }
    String longer = of(first) + of(first) + of(last) + suffix;
    return used.add(longer) ? longer : fresh(first, last, suffix);
  }

  private String of(String[] words) {
    return words[dice.among(0, words.length - 1)];
  }

  String place() {
    return fresh(FIRST, LAST, "");
  }

  String street(Street street) {
    boolean main = street.kind() == Street.StreetClass.ARTERIAL;
    String suffix = main ? (dice.chance(0.3) ? "大道" : "路") : street.vertical() ? "街" : "路";
    if (!main && dice.chance(0.15)) {
      suffix = "巷";
    }
    return fresh(STREET_FIRST, STREET_LAST, suffix);
  }

  String compound(LandUse use, String community) {
    if (use == LandUse.HAMLET) {
      return fresh(FIRST, LAST, "村");
    }
    boolean old = use == LandUse.WALK_UPS;
    if (old && dice.chance(0.35)) {
      String name = community + of(ESTATE_OLD);
      if (used.add(name)) {
        return name;
      }
    }
    return fresh(FIRST, LAST, old ? of(ESTATE_OLD) : of(ESTATE_NEW));
  }

  String person() {
    return of(SURNAMES) + of(GIVEN);
  }

  /** Chinese numerals for 1 … 99. */
  static String numeral(int number) {
    List<String> digits = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");
    String tens = number < 10 ? "" : (number < 20 ? "" : digits.get(number / 10)) + "十";
    return tens + digits.get(number % 10);
  }
}
