package org.gridmap.statistics;

/**
 * One cell of a {@link BinLattice}, ordered by column, then row.
 *
 * @param i the column, growing eastward
 * @param j the row, growing northward
 */
public record Bin(int i, int j) implements Comparable<Bin> {

  /** Column and row as one word, {@code i_j}. */
  public String id() {
    return i + "_" + j;
  }

  @Override
  public int compareTo(Bin other) {
    return i != other.i ? Integer.compare(i, other.i) : Integer.compare(j, other.j);
  }
}
