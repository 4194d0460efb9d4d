package org.gridmap.town;

import java.util.Comparator;
import java.util.List;
import org.gridmap.town.Building.Form;
import org.gridmap.town.Town.Compound;
import org.locationtech.jts.geom.GeometryFactory;

/** Names of compounds, institutions and buildings, in the order in which they are registered. */
final class Naming {

  private final Words words;
  private final Dice dice;
  private int middleSchools;
  private int primarySchools;
  private int hospitals;
  private int offices;
  private String subdistrict = "";
  private String community = "";
  private Building centre = NOBODY;
  private String compound = "";
  private int towers;
  private int shops;
  private int others;

  private static final Building NOBODY =
      new Building(0, 0, new GeometryFactory().createPolygon(), Form.SHOP, 0, 0, 0);

  Naming(Words words, Dice dice) {
    this.words = words;
    this.dice = dice;
  }

  void enterSubdistrict(String name) {
    subdistrict = name;
    offices = 0;
  }

  /** The shop nearest to the middle of the community becomes its service centre. */
  void enterCommunity(String name, List<Cell> cells) {
    community = name;
    double x = cells.stream().mapToDouble(cell -> cell.ground().centreX()).average().orElse(0);
    double y = cells.stream().mapToDouble(cell -> cell.ground().centreY()).average().orElse(0);
    centre =
        cells.stream()
            .flatMap(cell -> cell.buildings().stream())
            .filter(building -> building.form() == Form.SHOP)
            .min(
                Comparator.comparingDouble(
                    (Building shop) -> Math.abs(shop.x() - x) + Math.abs(shop.y() - y)))
            .orElse(NOBODY);
  }

  void enterCompound(Compound entered) {
    compound = entered.name();
    towers = 0;
    shops = 0;
    others = 0;
  }

  String lot(Lot lot, String place) {
    return switch (lot.use()) {
      case MIDDLE_SCHOOL -> Words.DISTRICT + "第" + Words.numeral(++middleSchools) + "中学";
      case PRIMARY_SCHOOL -> ++primarySchools % 2 == 0 ? words.place() + "小学" : place + "小学";
      case HOSPITAL ->
          ++hospitals == 1
              ? Words.DISTRICT + "人民医院"
              : Words.DISTRICT + "第" + Words.numeral(hospitals) + "医院";
      case MALL -> words.place() + dice.pick(List.of("广场", "天地", "汇", "商城"));
      case OFFICE -> ++offices == 1 ? subdistrict + "办事处" : words.place() + "大厦";
      default -> words.compound(lot.use(), place);
    };
  }

  Building settle(Building building) {
    return building == centre ? building.as(Form.COMMUNITY_CENTRE) : building;
  }

  String building(Building building) {
    return switch (building.form()) {
      case SHOP -> compound + "商铺" + ++shops + "号";
      case COMMUNITY_CENTRE -> community + "党群服务中心";
      case KINDERGARTEN -> compound + "幼儿园";
      case SCHOOL -> compound + List.of("教学楼", "综合楼", "体育馆").get(Math.min(2, others++));
      case HOSPITAL -> compound + List.of("住院楼", "门诊楼", "行政楼").get(Math.min(2, others++));
      case MALL, OFFICE -> compound;
      case HOUSE -> compound + ++towers + "号";
      default -> compound + ++towers + "号楼";
    };
  }
}
