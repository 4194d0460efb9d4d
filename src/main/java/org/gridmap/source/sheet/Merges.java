package org.gridmap.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gridmap.source.PackedFile;
import org.gridmap.source.SafeXml;

/** The merged cells of a sheet: what stands in the first stands in all of them. */
final class Merges {

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
  private static final int MOST = 100_000;

  private final List<Merge> all = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private int next;

  /** Columns from 0, rows from 1, both inclusive. */
  record Merge(int top, int left, int bottom, int right) {

    boolean isAcross() {
      return right > left;
    }
  }

  private record Open(Merge merge, Object value) {}

  /** Goes through a sheet for its merged cells, which stand behind its rows. */
  static Merges in(InputStream sheet) {
    Merges merges = new Merges();
    try (sheet) {
      XMLStreamReader xml = SafeXml.of(sheet);
      while (xml.hasNext()) {
        SafeXml.refuseDocumentType(xml.next());
        if (xml.isStartElement() && xml.getLocalName().equals("mergeCell")) {
          merges.add(String.valueOf(xml.getAttributeValue(null, "ref")));
        }
      }
    } catch (XMLStreamException broken) {
      throw SafeXml.fault(broken);
    } catch (IOException broken) {
      throw PackedFile.damaged(broken);
    }
    merges.all.sort(Comparator.comparingInt(Merge::top));
    return merges;
  }

  private void add(String reference) {
    Matcher range = RANGE.matcher(reference);
    if (range.matches() && all.size() < MOST) {
      all.add(
          new Merge(
              Integer.parseInt(range.group(2)),
              column(range.group(1)),
              Integer.parseInt(range.group(4)),
              column(range.group(3))));
    }
  }

  /** The number of a column, from 0. */
  static int column(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }

  /** Those that begin in a row. */
  List<Merge> from(int row) {
    return all.stream().filter(merge -> merge.top() == row).toList();
  }

  /** Writes the values of merged cells into a row; rows come in order. */
  void fill(int row, SortedMap<Integer, Object> cells) {
    open.removeIf(each -> each.merge().bottom() < row);
    while (next < all.size() && all.get(next).top() <= row) {
      Merge merge = all.get(next++);
      Object value = merge.top() == row ? cells.get(merge.left()) : null;
      if (value != null) {
        open.add(new Open(merge, value));
      }
    }
    for (Open each : open) {
      for (int at = each.merge().left(); at <= Math.min(each.merge().right(), 1000); at++) {
        cells.putIfAbsent(at, each.value());
      }
    }
  }
}
