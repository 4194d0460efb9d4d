package org.gridmap.cli.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes of grids: the community's code, a hyphen and a number of at least two digits. */
final class GridNames {

  private static final Pattern NUMBERED = Pattern.compile(".*?(\\d{1,9})");

  private GridNames() {}

  /** Codes for the grids of a community, after those it has. */
  static List<String> of(String community, List<String> kept, int grids) {
    List<String> names = new ArrayList<>(kept);
    int width = Math.max(2, String.valueOf(grids).length());
    int number = 0;
    for (String name : kept) {
      Matcher end = NUMBERED.matcher(name);
      number = end.matches() ? Math.max(number, Integer.parseInt(end.group(1))) : number;
    }
    while (names.size() < grids) {
      number++;
      String digits = String.valueOf(number);
      names.add(community + "-" + "0".repeat(Math.max(0, width - digits.length())) + digits);
    }
    return names;
  }
}
